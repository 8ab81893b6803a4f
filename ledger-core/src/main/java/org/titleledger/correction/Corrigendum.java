package org.titleledger.correction;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.titleledger.shared.ActId;
import org.titleledger.shared.Correction.Kind;
import org.titleledger.shared.Digest;
import org.titleledger.shared.DigestLines;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Proceedings;
import org.titleledger.shared.Refusal;

/**
 * One correction held against a state. An act may have written several timelines: a clerical correction touches those whose
 * fields it names, all of them where it names a day.
 *
 * @param strands the timelines that know the corrected act
 * @param terms what is asked for
 * @param replacement what is stated instead
 * @param <S> the stream's state
 * @param <R> what corrections of the stream state instead
 */
public record Corrigendum<S, R extends Replacement>(
        List<? extends Strand<S, R, ?>> strands,
        Terms terms,
        @Nullable R replacement) {

    private static final String FORM = "correction 1";

    public Corrigendum {
        ActId target = terms.target();
        String part = terms.part();
        strands = strands.stream()
                .filter(strand -> strand.knows(target) && (part == null || part.equals(strand.part())))
                .toList();
    }

    private List<? extends Strand<S, R, ?>> touched() {
        return strands.stream().filter(this::touches).toList();
    }

    private boolean touches(Strand<S, R, ?> strand) {
        if (strand.merelyFollows(terms.target())) {
            return terms.kind() == Kind.ANNULLED;
        }
        return terms.kind() != Kind.CLERICAL
                || terms.redating() != null
                || replacement == null
                || replacement.fields().stream().anyMatch(field -> strand.has(field, terms.target()));
    }

    /** Whether the act can be corrected in this way, whatever came of it (rules C1, C3, C4). */
    Optional<Refusal> unfit(Proceedings proceedings) {
        if (strands.isEmpty()) {
            return Optional.of(new CorrectionRefusal.ActIsUnknown(terms.target()));
        }
        return severalParts()
                .or(() -> first(strand -> strand.unfit(terms, proceedings)))
                .or(() -> first(strand -> strand.unfitFact(terms.kind(), terms.target())))
                .or(this::severalFacts)
                .or(this::foreignField);
    }

    private Optional<Refusal> first(java.util.function.Function<Strand<S, R, ?>, Optional<Refusal>> refusing) {
        return strands.stream()
                .filter(strand -> !strand.merelyFollows(terms.target()))
                .flatMap(strand -> refusing.apply(strand).stream())
                .findFirst();
    }

    /** Of several rights or uses that one act recorded, it is said which is meant; their day may be mended together. */
    private Optional<Refusal> severalParts() {
        boolean isOfAll = terms.kind() == Kind.CLERICAL && replacement == null;
        List<String> parts = touched().stream()
                .filter(strand -> !strand.merelyFollows(terms.target()))
                .map(Strand::part)
                .filter(part -> !part.isEmpty())
                .sorted()
                .toList();
        return parts.size() > 1 && !isOfAll
                ? Optional.of(new CorrectionRefusal.ActHasSeveralParts(terms.target(), String.join(", ", parts)))
                : Optional.empty();
    }

    /** Of an act that said several things only what it said can be mended. */
    private Optional<Refusal> severalFacts() {
        boolean isOneAct = strands.size() > 1
                && strands.stream().anyMatch(strand -> strand.isFact(terms.target()))
                && terms.kind() != Kind.CLERICAL;
        return isOneAct
                ? Optional.of(new CorrectionRefusal.KindDoesNotFit(terms.target(), terms.kind()))
                : Optional.empty();
    }

    private Optional<Refusal> foreignField() {
        return Optional.ofNullable(replacement).map(Replacement::fields).stream()
                .flatMap(List::stream)
                .filter(field -> strands.stream().noneMatch(strand -> strand.has(field, terms.target())))
                .findFirst()
                .map(field -> new CorrectionRefusal.FieldDoesNotFit(terms.target(), field.name()));
    }

    /** What stands against the timelines as they would be (rules B6, C5). */
    Optional<Refusal> impossible(ActId approval) {
        Optional<Refusal> impossible = touched().stream()
                .flatMap(strand -> strand.impossible(terms, replacement, approval).stream())
                .findFirst();
        return impossible.or(
                () -> touched().stream().anyMatch(strand -> strand.isChangedBy(terms, replacement, approval))
                        ? Optional.empty()
                        : Optional.of(new CorrectionRefusal.ChangesNothing(terms.target())));
    }

    /** A state as it would be. */
    public S after(S state, ActId approval) {
        S after = state;
        for (Strand<S, R, ?> strand : touched()) {
            after = strand.corrected(after, terms, replacement, approval);
        }
        return after;
    }

    /** A state with what was approved. */
    public S approved(S state, CorrectionFact.Approved<R> event) {
        List<? extends Strand<S, R, ?>> touched = touched();
        if (touched.isEmpty()) {
            throw new IllegalStateException("impossible history: " + event);
        }
        S after = state;
        for (Strand<S, R, ?> strand : touched) {
            after = strand.approved(after, event);
        }
        return after;
    }

    /**
     * What a reviewer is shown, as one digest (rule C2): what the corrected fact states before and after, and every stretch
     * that it changes. What happens elsewhere is outside it.
     */
    Digest shown(ActId approval) {
        DigestLines lines = new DigestLines(FORM);
        lines.line("target", terms.target(), terms.kind());
        touched().forEach(strand -> strand.show(terms, replacement, approval, lines));
        return lines.digest();
    }

    /** The day it is about: its own, or that of what it corrects (rule B5). */
    @Nullable
    LegalDate day() {
        if (terms.since() != null) {
            return terms.since();
        }
        return terms.redating() != null
                ? terms.redating().effectiveOn()
                : touched().stream()
                        .map(strand -> Optional.ofNullable(strand.day(terms.target())))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(null);
    }
}
