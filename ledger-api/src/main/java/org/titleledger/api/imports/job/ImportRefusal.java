package org.titleledger.api.imports.job;

import org.titleledger.shared.Refusal;
import org.titleledger.shared.RefusalCode;

/** Why something about an import is not answered. */
public sealed interface ImportRefusal extends Refusal {

    /** There is no such import. */
    @RefusalCode(value = "import.not-found", kind = Kind.NOT_FOUND)
    record ImportNotFound(ImportId id) implements ImportRefusal {}
}
