package org.titleledger.projections.split;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.titleledger.projections.shared.PartyOfStatus;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyKind;
import org.titleledger.split.Cause;
import org.titleledger.split.CertificateClass;
import org.titleledger.title.Blocker;
import org.titleledger.title.BlockerId;
import org.titleledger.title.Right;
import org.titleledger.title.TransferId;
import org.titleledger.title.TransferState;

/**
 * One split title on the board (rule I4).
 *
 * @param transfer the open case that would mend it; {@code null} while there is none
 * @param assignee the login of who is in charge of the case
 * @param idleDays days since the case last moved or, without a case, since the title was split; {@code null} when unknown
 */
public record SplitTitleLine(
        SplitProperty property,
        List<Cause> causes,
        @Nullable LocalDate since,
        @Nullable Long days,
        List<PartyOfStatus> holders,
        CertificateClass certificateClass,
        @Nullable OpenTransfer transfer,
        @Nullable String assignee,
        @Nullable Long idleDays) {

    /** The property as the board names it. */
    public record SplitProperty(
            PropertyId id, String name, @Nullable String compound, PropertyKind kind) {}

    /** An open case with what stands in its way. */
    public record OpenTransfer(TransferId id, Right right, TransferState state, List<OpenBlocker> blockers) {
        public OpenTransfer {
            blockers = List.copyOf(blockers);
        }
    }

    /** A blocker that is not cleared. */
    public record OpenBlocker(
            BlockerId id, Blocker.Kind kind, @Nullable String note) {}

    public SplitTitleLine {
        causes = List.copyOf(causes);
        holders = List.copyOf(holders);
    }
}
