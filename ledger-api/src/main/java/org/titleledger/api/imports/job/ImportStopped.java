package org.titleledger.api.imports.job;

/** This import is not to be carried on here: somebody else does, or the application ends. */
final class ImportStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ImportStopped(ImportId id) {
        super(id.toString());
    }
}
