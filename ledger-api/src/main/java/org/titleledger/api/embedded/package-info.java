/**
 * The application's own PostgreSQL: binaries from Maven Central, unpacked beside the data, started for this application
 * only and stopped with it.
 *
 * <p>What holds: (1) the data outlives every stop, also a kill -9 of the JVM or of PostgreSQL, which is then started again
 * by itself; (2) fsync,
 * synchronous_commit, full_page_writes and page checksums are on; (3) it listens on 127.0.0.1 alone and asks for a
 * password that only the owner of the data folder can read; (4) one folder serves one application at a time.
 */
@NullMarked
package org.titleledger.api.embedded;

import org.jspecify.annotations.NullMarked;
