package org.titleledger.correction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.titleledger.shared.ActId;
import org.titleledger.shared.ActRefusal;
import org.titleledger.shared.Correction;
import org.titleledger.shared.Correction.Kind;
import org.titleledger.shared.Correction.Superseding;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Proceedings;
import org.titleledger.shared.Refusal;
import org.titleledger.shared.Timeline;
import org.titleledger.shared.Timeline.Fact;

/** What is asked of every correction, whatever it corrects (rules C1 to C5). */
public final class CorrectionRules {

    private CorrectionRules() {}

    /** Rule C2: a reason and a paper. */
    public static Optional<Refusal> unfounded(Proceedings proceedings) {
        if (proceedings.documents().isEmpty()) {
            return Optional.of(new ActRefusal.NeedsADocument());
        }
        String reason = proceedings.act().reason();
        return reason == null || reason.isBlank()
                ? Optional.of(new CorrectionRefusal.NeedsAReason())
                : Optional.empty();
    }

    /** Rule C2: whoever decides on it is another person; giving it up is anybody's. */
    public static Optional<Refusal> wrongDecision(
            CorrectionId id, @Nullable CorrectionCase<?> asked, Verdict verdict, Proceedings proceedings) {
        if (asked == null) {
            return Optional.of(new CorrectionRefusal.NotFound(id));
        }
        if (!asked.isOpen()) {
            return Optional.of(new CorrectionRefusal.IsClosed(id, asked.state()));
        }
        return verdict != Verdict.WITHDRAWAL && asked.askedBy().isSamePersonAs(proceedings.actor())
                ? Optional.of(new CorrectionRefusal.SameActorMayNotApprove(
                        proceedings.actor().login()))
                : Optional.empty();
    }

    /** Whether an act that a timeline knows can be corrected in this way (rules C1, C3, C4). */
    public static <F> Optional<Refusal> unfit(Timeline<F> timeline, Terms terms, Proceedings proceedings) {
        ActId target = terms.target();
        if (timeline.isAnnulled(target)) {
            return Optional.of(new CorrectionRefusal.ActIsAnnulled(target));
        }
        boolean fits = timeline.correctionOf(target)
                .map(corrected -> fits(corrected, terms.kind()))
                .orElse(true);
        if (!fits) {
            return Optional.of(new CorrectionRefusal.KindDoesNotFit(target, terms.kind()));
        }
        return proceedings
                .refusalOfFuture(terms.since())
                .or(() -> proceedings.refusalOfFuture(
                        terms.redating() == null ? null : terms.redating().effectiveOn()))
                .or(() -> outside(timeline, terms));
    }

    /** What superseded something is a fact like another; of the others only what they state can be mended. */
    private static boolean fits(Correction<?> corrected, Kind kind) {
        return switch (corrected) {
            case Superseding<?> fact -> true;
            case Correction.Clerical<?> clerical -> kind == Kind.CLERICAL || kind == Kind.ANNULLED;
            case Correction.Annulling<?> annulling -> kind == Kind.ANNULLED;
            case Correction.Disputing<?> disputing -> kind == Kind.ANNULLED;
        };
    }

    /** Rule C1: behind the first day of the old fact and before its last; a doubt touches its stretch. */
    private static <F> Optional<Refusal> outside(Timeline<F> timeline, Terms terms) {
        LegalDate since = terms.since();
        if (since == null) {
            return Optional.empty();
        }
        Fact<F> fact = timeline.factOf(terms.target()).orElseThrow();
        LocalDate until = timeline.following(fact.effectiveOn()).map(Fact::from).orElse(null);
        LocalDate from = fact.from();
        boolean early = from != null
                && (terms.kind() == Kind.SUPERSEDED
                        ? !since.day().isAfter(from)
                        : since.day().isBefore(from));
        boolean late = until != null && !since.day().isBefore(until);
        return early || late
                ? Optional.of(new CorrectionRefusal.DayIsOutsideTheStretch(since.day(), from, until))
                : Optional.empty();
    }

    /** What stands against a timeline as it would be (rules B6, C5). */
    public static <F> Optional<Refusal> impossible(Timeline<F> before, Timeline<F> after, ActId target) {
        if (after.hasSeveralUndated()) {
            return Optional.of(new CorrectionRefusal.LeavesTwoUndatedFacts());
        }
        return statements(before).equals(statements(after))
                ? Optional.of(new CorrectionRefusal.ChangesNothing(target))
                : Optional.empty();
    }

    private static <F> List<List<@Nullable Object>> statements(Timeline<F> timeline) {
        return timeline.facts().stream()
                .map(fact -> java.util.Arrays.<@Nullable Object>asList(
                        fact.act(), fact.stated(), fact.effectiveOn(), fact.doubts()))
                .toList();
    }

    /** The day a correction is about: its own, or that of what it corrects (rule B5). */
    public static @Nullable LegalDate dayOf(Timeline<?> timeline, Terms terms) {
        if (terms.since() != null) {
            return terms.since();
        }
        Correction.Redating redating = terms.redating();
        return redating != null
                ? redating.effectiveOn()
                : timeline.factOf(terms.target()).map(Fact::effectiveOn).orElse(null);
    }
}
