package org.titleledger.evidence;

import org.titleledger.shared.StreamKind;

/**
 * What is known of a document.
 *
 * @param filed whether it was filed
 */
public record DocumentState(boolean filed) {

    /** The stream of a document. */
    public static final StreamKind<DocumentState, EvidenceEvent> STREAM =
            new StreamKind<>("document", EvidenceEvent.class, new DocumentState(false), DocumentState::evolve);

    private DocumentState evolve(EvidenceEvent event) {
        return switch (event) {
            case EvidenceEvent.DocumentFiled e -> {
                if (filed) {
                    throw new IllegalStateException("impossible history: " + e);
                }
                yield new DocumentState(true);
            }
        };
    }
}
