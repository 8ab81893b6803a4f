/**
 * What people and programs send who mean no good, or do not know better: thousands of requests made from the
 * application's own OpenAPI document, and files for the importer. Everything is drawn from a seed, so that a case can be
 * looked at again: {@code -Dhostile.seed=… -Dhostile.case=…}.
 */
@NullMarked
package org.titleledger.api.hostile;

import org.jspecify.annotations.NullMarked;
