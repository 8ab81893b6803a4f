package org.titleledger.evidence;

import org.titleledger.evidence.EvidenceCommand.FileDocument;
import org.titleledger.shared.Decider;
import org.titleledger.shared.Decision;
import org.titleledger.shared.Proceedings;
import org.titleledger.shared.StreamKind;

/** The decisions on documents. */
public final class EvidenceDecider implements Decider<EvidenceCommand, EvidenceEvent, DocumentState> {

    @Override
    public StreamKind<DocumentState, EvidenceEvent> stream() {
        return DocumentState.STREAM;
    }

    @Override
    public Class<EvidenceCommand> commands() {
        return EvidenceCommand.class;
    }

    @Override
    public Decision<EvidenceEvent.DocumentFiled> decide(
            DocumentState state, EvidenceCommand command, Proceedings proceedings) {
        return switch (command) {
            case FileDocument file ->
                state.filed()
                        ? Decision.refuse(new EvidenceRefusal.DocumentIsFiledAlready(file.document()))
                        : Decision.accept(filed(file, proceedings));
        };
    }

    private static EvidenceEvent.DocumentFiled filed(FileDocument file, Proceedings proceedings) {
        return new EvidenceEvent.DocumentFiled(
                file.document(),
                proceedings.act(),
                file.digest(),
                file.size(),
                file.mediaType(),
                file.fileName(),
                file.title(),
                file.number(),
                file.issuedBy(),
                file.issuedOn());
    }
}
