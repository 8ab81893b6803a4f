package org.titleledger.api.hostile;

import java.util.function.Supplier;

/**
 * A file that cannot be imported, as a whole or with any of its rows.
 *
 * @param what what is wrong with it
 * @param name as its sender calls it
 * @param kind as what it is sent
 * @param content made when it is needed: some are large
 */
record BadFile(String what, String name, String kind, Supplier<byte[]> content) {

    /** A list of properties. */
    BadFile(String what, String name, Supplier<byte[]> content) {
        this(what, name, "properties", content);
    }

    @Override
    public String toString() {
        return what;
    }
}
