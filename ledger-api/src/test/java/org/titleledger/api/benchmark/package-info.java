/**
 * The benchmark: the ledger against its own PostgreSQL, in one run. {@code mvn -B -Pbenchmark verify} runs it, the tests
 * do not; docs/benchmarks.md says what each figure means.
 */
@NullMarked
package org.titleledger.api.benchmark;

import org.jspecify.annotations.NullMarked;
