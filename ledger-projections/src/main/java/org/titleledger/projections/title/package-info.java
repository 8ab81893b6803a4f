/** The title register: what each right is in the law's time, restrictions and exceptions. */
@NullMarked
package org.titleledger.projections.title;

import org.jspecify.annotations.NullMarked;
