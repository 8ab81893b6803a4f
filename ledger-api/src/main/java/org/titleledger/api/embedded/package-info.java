/**
 * The application's own PostgreSQL: binaries from Maven Central, unpacked beside the data, started for this application
 * only and stopped with it.
 *
 * <p>What holds: (1) the data outlives every stop, also a kill -9 of the JVM or of PostgreSQL; (2) a PostgreSQL that died
 * is started again while the application runs, at the same address, and what a killed application left running is ended
 * at the next start; (3) fsync, synchronous_commit, full_page_writes and page checksums are on; (4) it listens on
 * 127.0.0.1 alone and asks for a password that only the owner of the data folder can read; (5) one folder serves one
 * application at a time.
 */
@NullMarked
package org.titleledger.api.embedded;

import org.jspecify.annotations.NullMarked;
