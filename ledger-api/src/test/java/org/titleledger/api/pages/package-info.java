/** The pages: their words, their forms, and the workbench in a real browser. */
@NullMarked
package org.titleledger.api.pages;

import org.jspecify.annotations.NullMarked;
