/** The pages: what people see and fill in. They use the API as every client does, with no network in between. */
@NullMarked
package org.titleledger.api.pages;

import org.jspecify.annotations.NullMarked;
