/**
 * Which party is the bureau (机关事务管理局). It is a fact with both clocks, recorded by one person and approved by another,
 * never a setting (rule H4): what is split, and since when, depends on it.
 */
@NullMarked
package org.titleledger.bureau;

import org.jspecify.annotations.NullMarked;
