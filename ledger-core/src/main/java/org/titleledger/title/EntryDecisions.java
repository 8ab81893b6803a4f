package org.titleledger.title;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.titleledger.shared.Decision;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Refusal;
import org.titleledger.title.TransferState.Step;

/** The entry that ends a case: in the real-estate register, or the filing in its place (rules F1, F4 to F6). */
final class EntryDecisions {

    private final CaseMatter matter;
    private final TitleCommand.Outcome outcome;
    private final TitleStatus status;

    private EntryDecisions(CaseMatter matter, TitleCommand.Outcome outcome, TitleStatus status) {
        this.matter = matter;
        this.outcome = outcome;
        this.status = status;
    }

    static Decision<TitleEvent.TransferRegistered> register(CaseMatter matter, TitleCommand.RegisterTransfer c) {
        EntryDecisions entry = new EntryDecisions(matter, c.outcome(), TitleStatus.REGISTERED);
        TitleEvent.TransferOpened opening = matter.transfer().opening();
        return matter.step(
                Step.REGISTRATION,
                entry::againstRegistration,
                () -> matter.obstacles().warnings(),
                act -> new TitleEvent.TransferRegistered(
                        c.property(),
                        act,
                        c.effectiveOn(),
                        c.transfer(),
                        opening.right(),
                        entry.fact(),
                        opening.grants(),
                        opening.to(),
                        opening.instrument()));
    }

    static Decision<TitleEvent.TransferFiled> file(CaseMatter matter, TitleCommand.FileTransfer c) {
        EntryDecisions entry = new EntryDecisions(matter, c.outcome(), TitleStatus.FILED);
        TitleEvent.TransferOpened opening = matter.transfer().opening();
        return matter.step(
                Step.FILING,
                entry::againstFiling,
                List::of,
                act -> new TitleEvent.TransferFiled(
                        c.property(),
                        act,
                        c.effectiveOn(),
                        c.transfer(),
                        opening.right(),
                        entry.fact(),
                        opening.grants(),
                        opening.to(),
                        opening.instrument()));
    }

    private Optional<Refusal> againstRegistration() {
        return matter.stale()
                .or(matter::blocked)
                .or(() -> matter.obstacles().refusal())
                .or(this::missingCertificate)
                .or(() -> RecordingDecisions.wrongEntryDay(
                        effectiveOn(), outcome.registeredOn(), outcome.ground(), matter.proceedings()))
                .or(this::beforeApplication)
                .or(this::againstBoth);
    }

    /** A filing is for what cannot be registered: neither blockers nor restrictions stand against it (管理办法 Art. 5 (4)). */
    private Optional<Refusal> againstFiling() {
        return matter.stale().or(this::againstBoth);
    }

    private Optional<Refusal> againstBoth() {
        return notLaterThanGrantor()
                .or(matter::endedGrantee)
                .or(() -> Exclusion.of(
                        matter.state(), matter.transfer().right(), fact(), effectiveOn(), matter.proceedings()));
    }

    private LegalDate effectiveOn() {
        return matter.command().effectiveOn();
    }

    private Optional<Refusal> missingCertificate() {
        return outcome.certificates().isEmpty()
                ? Optional.of(new TitleRefusal.CertificateIsMissing())
                : Optional.empty();
    }

    /** Rule F6; on a ground of rule E2 it is the entry that follows the application, not the day of effect. */
    private Optional<Refusal> beforeApplication() {
        LocalDate entry = outcome.ground() == null ? effectiveOn().day() : outcome.registeredOn();
        LocalDate applied = matter.transfer().appliedOn();
        return entry != null && applied != null && entry.isBefore(applied)
                ? Optional.of(new TitleRefusal.RegistrationIsTooEarly(entry, applied))
                : Optional.empty();
    }

    /** Rule F6: nobody gives what he did not have yet. */
    private Optional<Refusal> notLaterThanGrantor() {
        LocalDate day = effectiveOn().day();
        return matter.state()
                .of(matter.transfer().right())
                .latest()
                .map(fact -> fact.from())
                .filter(from -> !day.isAfter(from))
                .map(from -> new TitleRefusal.RegistrationIsTooEarly(day, from));
    }

    /** What the right is from then on; only to be asked for when nothing has moved since the approval. */
    private TitleFact fact() {
        Optional<TitleFact> before = matter.state().latest(matter.transfer().right());
        TitleEvent.TransferOpened opening = matter.transfer().opening();
        List<Holder> holders = Movement.after(before, opening.grants(), opening.to());
        return new TitleFact(
                status,
                outcome.nature() != null
                        ? outcome.nature()
                        : before.map(TitleFact::nature).orElse(null),
                TitleFact.coOwnershipOf(holders),
                holders,
                outcome.certificates(),
                outcome.registeredOn(),
                outcome.termEndsOn() != null
                        ? outcome.termEndsOn()
                        : before.map(TitleFact::termEndsOn).orElse(null),
                outcome.ground(),
                outcome.recordingNumber());
    }
}
