package org.titleledger.title;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.titleledger.shared.ActId;
import org.titleledger.shared.Actor;
import org.titleledger.shared.Digest;
import org.titleledger.shared.DocumentId;
import org.titleledger.shared.Ordered;

/**
 * One case to move a right (权属转移案; rules F1 to F7).
 *
 * @param opening how it was opened
 * @param state where it stands
 * @param blockers what stands or stood in the way
 * @param recorders the persons who recorded something in it but reviews and comments, or asked for its review: none of
 *     them may approve it (rule F5)
 * @param shown the digest of what the reviewer was asked to judge, and then approved
 * @param appliedOn the day of the application
 * @param enteredBy the act of its registration or filing; {@code null} while there is none
 */
public record TransferCase(
        TitleEvent.TransferOpened opening,
        TransferState state,
        Map<BlockerId, Blocker> blockers,
        Set<UUID> recorders,
        @Nullable Digest shown,
        @Nullable LocalDate appliedOn,
        @Nullable ActId enteredBy) {

    public TransferCase {
        blockers = Ordered.copy(blockers);
        recorders = Set.copyOf(recorders);
    }

    static TransferCase of(TitleEvent.TransferOpened opening) {
        return new TransferCase(
                opening,
                TransferState.OPENED,
                Map.of(),
                Set.of(opening.act().actor().user()),
                null,
                null,
                null);
    }

    /** The right it moves. */
    public Right right() {
        return opening.right();
    }

    /** The papers it was opened with. */
    List<DocumentId> documents() {
        return opening.act().documents();
    }

    /** A blocker that is not cured. */
    public Optional<Blocker> openBlocker() {
        return blockers.values().stream().filter(blocker -> !blocker.cleared()).findFirst();
    }

    boolean mayBeApprovedBy(Actor actor) {
        return !recorders.contains(actor.user());
    }

    TransferCase after(TransferState.Step step) {
        if (!step.isAllowedIn(state)) {
            throw new IllegalStateException("impossible history: " + step + " in " + state);
        }
        return new TransferCase(opening, step.leadsTo(), blockers, recorders, shown, appliedOn, enteredBy);
    }

    TransferCase showing(Digest digest) {
        return new TransferCase(opening, state, blockers, recorders, digest, appliedOn, enteredBy);
    }

    TransferCase appliedOn(LocalDate day) {
        return new TransferCase(opening, state, blockers, recorders, shown, day, enteredBy);
    }

    TransferCase enteredBy(ActId act) {
        return new TransferCase(opening, state, blockers, recorders, shown, appliedOn, act);
    }

    TransferCase with(Blocker blocker) {
        Map<BlockerId, Blocker> more = new LinkedHashMap<>(blockers);
        more.put(blocker.id(), blocker);
        return new TransferCase(opening, state, more, recorders, shown, appliedOn, enteredBy);
    }

    TransferCase recordedBy(Actor actor) {
        Set<UUID> more = new HashSet<>(recorders);
        more.add(actor.user());
        return new TransferCase(opening, state, blockers, more, shown, appliedOn, enteredBy);
    }
}
