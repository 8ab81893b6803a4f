package org.titleledger.api.hostile;

import java.util.function.Supplier;

/**
 * A file that cannot be imported, as a whole or with any of its rows.
 *
 * @param what what is wrong with it
 * @param name as its sender calls it
 * @param content made when it is needed: some are large
 */
record BadFile(String what, String name, Supplier<byte[]> content) {

    @Override
    public String toString() {
        return what;
    }
}
