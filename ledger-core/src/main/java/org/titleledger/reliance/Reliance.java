package org.titleledger.reliance;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.titleledger.bureau.BureauEvent;
import org.titleledger.correction.CorrectionFact;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.TypedId;
import org.titleledger.title.TitleEvent;

/**
 * That something was decided on what the ledger said.
 *
 * @param kind which kind of decision
 * @param thing what was decided about, by its identity
 */
public record Reliance(Kind kind, TypedId thing) {

    /** The kinds of decision that others trust in. */
    public enum Kind {
        /** A second person approved something. */
        APPROVAL,
        /** A right was registered or filed. */
        REGISTRATION
    }

    /** The events that are such decisions. A new kind, as an extract that is given out or a verdict, has its line here. */
    private static final List<Decided<?>> DECISIONS = List.of(
            new Decided<>(TitleEvent.TransferApproved.class, Kind.APPROVAL, TitleEvent.OfTransfer::transfer),
            new Decided<>(TitleEvent.TransferRegistered.class, Kind.REGISTRATION, TitleEvent.OfTransfer::transfer),
            new Decided<>(TitleEvent.TransferFiled.class, Kind.REGISTRATION, TitleEvent.OfTransfer::transfer),
            new Decided<>(TitleEvent.ExceptionApproved.class, Kind.APPROVAL, TitleEvent.ExceptionApproved::exception),
            new Decided<>(BureauEvent.DesignationApproved.class, Kind.APPROVAL, BureauEvent::designation),
            new Decided<>(CorrectionFact.Approved.class, Kind.APPROVAL, CorrectionFact::correction));

    /** Events of one class, and what they decide about. */
    private record Decided<E>(Class<E> event, Kind kind, Function<? super E, TypedId> thing) {

        Optional<Reliance> by(LedgerEvent any) {
            return event.isInstance(any)
                    ? Optional.of(new Reliance(kind, thing.apply(event.cast(any))))
                    : Optional.empty();
        }
    }

    /** Whether an event is such a decision. */
    public static Optional<Reliance> by(LedgerEvent event) {
        return DECISIONS.stream().flatMap(decided -> decided.by(event).stream()).findFirst();
    }
}
