package org.titleledger.projections.transfers;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.titleledger.projections.shared.PartyRef;
import org.titleledger.projections.shared.PropertyRef;
import org.titleledger.shared.ActId;
import org.titleledger.title.Blocker;
import org.titleledger.title.BlockerId;
import org.titleledger.title.Instrument;
import org.titleledger.title.Right;
import org.titleledger.title.TransferId;
import org.titleledger.title.TransferState;

/**
 * A transfer case.
 *
 * @param property {@code null}, as everything that a case always has, while nothing is known of it
 * @param annulledBy what annulled its registration or filing; {@code null} while that stands
 * @param grantor the only party that gives; {@code null} when there is none, or more than one
 * @param grantee the only party that receives; {@code null} when there is more than one
 * @param assignee the login of who is in charge
 * @param idleDays days since it last moved; {@code null} when it is closed
 */
public record TransferView(
        TransferId id,
        @Nullable PropertyRef property,
        @Nullable Right right,
        @Nullable TransferState state,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable AnnulmentView annulledBy,
        @Nullable PartyRef grantor,
        @Nullable PartyRef grantee,
        List<Giver> from,
        List<Receiver> to,
        @Nullable Instrument instrument,
        @Nullable String basis,
        @Nullable String assignee,
        @Nullable String acceptanceNumber,
        @Nullable LocalDate openedOn,
        @Nullable Instant lastMovedAt,
        @Nullable Long idleDays,
        List<BlockerView> blockers,
        List<Step> steps,
        List<Comment> comments) {

    /**
     * Who gives.
     *
     * @param holder whose share moves, when another party stands for it (rule F3)
     * @param share of the whole right; {@code null} for all of a joint right
     */
    public record Giver(
            PartyRef party,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            PartyRef holder,

            @Nullable String share) {}

    /** Who receives which share of the whole right. */
    public record Receiver(PartyRef party, String share) {}

    /** What stands or stood in the way. */
    public record BlockerView(
            BlockerId id,
            Blocker.Kind kind,
            @Nullable String note,
            Instant raisedAt,
            String raisedBy,
            @Nullable Instant clearedAt,
            @Nullable String clearedBy,
            @Nullable String clearanceNote) {}

    /** A step, with the state it led to. */
    public record Step(
            TransferState state,
            String actor,
            Instant recordedAt,
            LocalDate effectiveOn,
            @Nullable String reason,
            ActId act) {}

    /** What somebody said. */
    public record Comment(String actor, Instant recordedAt, String text) {}

    /** A case that was not opened yet (rule B7). */
    public static TransferView unknown(TransferId id) {
        return new TransferView(
                id, null, null, null, null, null, null, List.of(), List.of(), null, null, null, null, null, null, null,
                List.of(), List.of(), List.of());
    }

    public TransferView {
        from = List.copyOf(from);
        to = List.copyOf(to);
        blockers = List.copyOf(blockers);
        steps = List.copyOf(steps);
        comments = List.copyOf(comments);
    }
}
