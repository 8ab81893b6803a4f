package org.titleledger.evidence;

import org.titleledger.shared.DocumentId;
import org.titleledger.shared.Refusal;
import org.titleledger.shared.Refusal.Kind;
import org.titleledger.shared.RefusalCode;

/** Why a document is not filed. */
public sealed interface EvidenceRefusal extends Refusal {

    /** The same bytes were filed before; the answer names the document. */
    @RefusalCode("evidence.document-is-filed-already")
    record DocumentIsFiledAlready(DocumentId document) implements EvidenceRefusal {}

    /** The document in the path was never filed, or is not for the caller to see. */
    @RefusalCode(value = "evidence.document-not-found", kind = Kind.NOT_FOUND)
    record DocumentNotFound(DocumentId document) implements EvidenceRefusal {}
}
