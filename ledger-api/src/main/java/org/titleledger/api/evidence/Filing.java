package org.titleledger.api.evidence;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.titleledger.api.desk.Desk;
import org.titleledger.api.desk.Receipt;
import org.titleledger.api.desk.Submission;
import org.titleledger.evidence.EvidenceCommand.FileDocument;
import org.titleledger.evidence.EvidenceRefusal;
import org.titleledger.shared.Actor;
import org.titleledger.shared.CommandRefused;
import org.titleledger.shared.Digest;
import org.titleledger.shared.DocumentId;
import org.titleledger.shared.Role;

/** Files documents: first the bytes, then the fact. Bytes whose fact was refused are harmless and found by nobody. */
public final class Filing {

    private final Desk desk;
    private final DocumentContent content;

    public Filing(Desk desk, DocumentContent content) {
        this.desk = desk;
        this.content = content;
    }

    /**
     * What the paper says of itself.
     *
     * @param mediaType as the sender calls it
     * @param title what it is called; its file name when absent
     * @param number its own number
     * @param issuedBy who issued it
     * @param issuedOn the date it bears
     */
    public record Paper(
            String fileName,
            String mediaType,
            @Nullable String title,
            @Nullable String number,
            @Nullable String issuedBy,
            @Nullable LocalDate issuedOn) {}

    /**
     * A filed document.
     *
     * @param receipt of the act that filed it now; {@code null} when the same bytes were filed before
     */
    public record Filed(
            DocumentId document, Digest digest, @Nullable Receipt receipt) {}

    /** Files bytes; the same bytes are the same document. */
    public Filed file(byte[] bytes, Paper paper, Actor actor, Role role) {
        Digest digest = Digest.of(bytes);
        FileDocument command = new FileDocument(
                digest,
                bytes.length,
                paper.mediaType(),
                paper.fileName(),
                paper.title() == null ? "" : paper.title(),
                paper.number(),
                paper.issuedBy(),
                paper.issuedOn());
        content.keep(digest, bytes);
        try {
            Receipt receipt = desk.record(new Submission(command, actor, role, null, List.of(), null));
            return new Filed(command.document(), digest, receipt);
        } catch (CommandRefused refused) {
            if (refused.refusal() instanceof EvidenceRefusal.DocumentIsFiledAlready) {
                return new Filed(command.document(), digest, null);
            }
            throw refused;
        }
    }
}
