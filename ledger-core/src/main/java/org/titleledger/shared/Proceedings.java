package org.titleledger.shared;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a decision may look at besides its own stream: other streams, read from their events inside the command's own
 * transaction (rule L1), the day, and the act it is part of. The same proceedings give the same decision.
 */
public interface Proceedings {

    /**
     * Notes the stream that is decided on, as it was read.
     *
     * @throws CommandRefused when the caller named another version of it (rule K3)
     */
    void begin(StreamVersion own);

    /** The day in the bureau's zone (rule B1). */
    LocalDate today();

    /** The state of another stream as its events make it; what is read is noted in the act's {@code basedOn}. */
    <S, E extends LedgerEvent> S read(StreamKind<S, E> kind, UUID id);

    /** The identities of the properties that stand on a property directly. */
    Set<UUID> standingOn(UUID property);

    /** Whether a property or party has an identifier now (rule J1). */
    boolean isClaimed(String scheme, String value);

    /** Who acts. */
    Actor actor();

    /** The papers the act names. */
    List<DocumentId> documents();

    /** The act with everything read so far, for the event to carry; asked for when the decision is made. */
    Act act(List<Warning> warnings);

    /** Why a fact of a day may not be recorded yet (rule B5); nothing when it may. */
    default Optional<Refusal> refusalOfFuture(@Nullable LegalDate effectiveOn) {
        return effectiveOn != null && effectiveOn.day().isAfter(today())
                ? Optional.of(new ActRefusal.EffectiveOnLiesInTheFuture(effectiveOn.day(), today()))
                : Optional.empty();
    }

    /** The act without a warning. */
    default Act act() {
        return act(List.of());
    }
}
