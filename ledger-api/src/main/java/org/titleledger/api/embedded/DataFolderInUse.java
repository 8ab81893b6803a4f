package org.titleledger.api.embedded;

import java.nio.file.Path;

/** A second application wants a folder that another one is using. */
public final class DataFolderInUse extends IllegalStateException {

    private static final long serialVersionUID = 1;

    DataFolderInUse(Path folder, String holder) {
        super("The data folder " + folder + " is in use by another ledger (process " + holder
                + "). Stop that one, or give this one a folder of its own with --ledger.data=<folder>.");
    }
}
