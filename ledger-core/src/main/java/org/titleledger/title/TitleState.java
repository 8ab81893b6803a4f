package org.titleledger.title;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.titleledger.correction.Correctable;
import org.titleledger.correction.CorrectionCases;
import org.titleledger.correction.CorrectionId;
import org.titleledger.correction.Standing;
import org.titleledger.correction.Terms;
import org.titleledger.shared.ActId;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Ordered;
import org.titleledger.shared.StreamKind;
import org.titleledger.shared.Timeline;

/**
 * The rights on a property.
 *
 * @param rights what each right is in the law's time
 * @param restrictionActs the acts on every restriction ever recorded
 * @param transfers every case ever opened
 * @param exceptionActs every exception ever asked for, with the acts on it
 * @param corrections every correction ever asked for
 */
public record TitleState(
        Map<Right, Timeline<TitleEntry>> rights,
        Map<RestrictionId, Timeline<RestrictionAct>> restrictionActs,
        Map<TransferId, TransferCase> transfers,
        Map<ExceptionId, ExceptionActs> exceptionActs,
        CorrectionCases<TitleReplacement> corrections)
        implements Correctable {

    /** The stream of a property's rights. */
    public static final StreamKind<TitleState, TitleEvent> STREAM = new StreamKind<>(
            "title",
            TitleEvent.class,
            new TitleState(Map.of(), Map.of(), Map.of(), Map.of(), CorrectionCases.none()),
            (state, event) -> TitleEvolution.evolve(state, event));

    public TitleState {
        rights = Ordered.copy(rights);
        restrictionActs = Ordered.copy(restrictionActs);
        transfers = Ordered.copy(transfers);
        exceptionActs = Ordered.copy(exceptionActs);
    }

    /** Every restriction that was ever imposed, as it is understood now. */
    public Map<RestrictionId, Restriction> restrictions() {
        Map<RestrictionId, Restriction> restrictions = new LinkedHashMap<>();
        restrictionActs.forEach(
                (id, acts) -> Restriction.of(acts).ifPresent(restriction -> restrictions.put(id, restriction)));
        return restrictions;
    }

    /** Every exception that was ever asked for, as it is understood now. */
    public Map<ExceptionId, ExceptionCase> exceptions() {
        Map<ExceptionId, ExceptionCase> exceptions = new LinkedHashMap<>();
        exceptionActs.forEach((id, acts) -> exceptions.put(id, acts.now()));
        return exceptions;
    }

    /** What is recorded of a right, in the law's time. */
    public Timeline<TitleEntry> of(Right right) {
        return rights.getOrDefault(right, Timeline.empty());
    }

    /** What a right is by its latest fact; nothing when it was never recorded or has ended. */
    public Optional<TitleFact> latest(Right right) {
        return of(right).latest().flatMap(fact -> factOf(fact.stated()));
    }

    /** What is registered or filed of a right on a day. */
    public Optional<TitleFact> held(Right right, LocalDate day) {
        return of(right)
                .on(day)
                .flatMap(stretch -> factOf(stretch.fact().stated()))
                .filter(fact -> fact.status() != TitleStatus.UNREGISTERED);
    }

    /** Whether somebody holds a right on a day or later. */
    public boolean isHeldFrom(Right right, LocalDate day) {
        return of(right).stretches().stream()
                .filter(stretch -> stretch.until() == null || stretch.until().isAfter(day))
                .flatMap(stretch -> factOf(stretch.fact().stated()).stream())
                .anyMatch(fact -> fact.status() != TitleStatus.UNREGISTERED);
    }

    /** The open case of a right. */
    public Optional<TransferCase> openTransfer(Right right) {
        return transfers.values().stream()
                .filter(transfer ->
                        transfer.right() == right && transfer.state().isOpen())
                .findFirst();
    }

    static Optional<TitleFact> factOf(TitleEntry entry) {
        return switch (entry) {
            case TitleEntry.Stated stated -> Optional.of(stated.fact());
            case TitleEntry.Ended ended -> Optional.empty();
        };
    }

    /** The rights whose timelines a correction is about: one act may have recorded several. */
    List<Right> rightsOf(Terms terms) {
        return rights.entrySet().stream()
                .filter(entry -> entry.getValue().knows(terms.target()))
                .map(Map.Entry::getKey)
                .filter(right -> terms.part() == null || terms.part().equals(right.name()))
                .toList();
    }

    /** Whether a correction of a right waits for its approval (rule G2). */
    boolean isBeingCorrected(Right right) {
        return corrections.byId().values().stream()
                .anyMatch(correction ->
                        correction.isOpen() && rightsOf(correction.terms()).contains(right));
    }

    @Override
    public TitleState ifApproved(CorrectionId correction, ActId approval) {
        return corrections
                .open(correction)
                .map(asked -> TitleCorrections.ifApproved(this, asked, approval))
                .orElse(this);
    }

    @Override
    public List<Standing> standing(ActId act) {
        return Standing.of(TitleCorrections.strands(this), act);
    }

    TitleState with(Right right, TitleEntry entry, @Nullable LegalDate effectiveOn, ActId act) {
        Timeline<TitleEntry> timeline = of(right);
        return with(right, timeline.with(entry, effectiveOn, timeline.nextPlace(), act));
    }

    TitleState with(Right right, Timeline<TitleEntry> timeline) {
        Map<Right, Timeline<TitleEntry>> more = new EnumMap<>(Right.class);
        more.putAll(rights);
        more.put(right, timeline);
        return new TitleState(more, restrictionActs, transfers, exceptionActs, corrections);
    }

    TitleState with(RestrictionId id, RestrictionAct act, TitleEvent event) {
        Timeline<RestrictionAct> acts = restrictionActs.getOrDefault(id, Timeline.empty());
        return with(
                id,
                acts.with(
                        act, event.effectiveOn(), acts.nextPlace(), event.act().id()));
    }

    TitleState with(RestrictionId id, Timeline<RestrictionAct> acts) {
        return new TitleState(rights, put(restrictionActs, id, acts), transfers, exceptionActs, corrections);
    }

    TitleState with(TransferId id, TransferCase transfer) {
        return new TitleState(rights, restrictionActs, put(transfers, id, transfer), exceptionActs, corrections);
    }

    TitleState with(ExceptionId id, ExceptionActs exception) {
        return new TitleState(rights, restrictionActs, transfers, put(exceptionActs, id, exception), corrections);
    }

    TitleState with(CorrectionCases<TitleReplacement> cases) {
        return new TitleState(rights, restrictionActs, transfers, exceptionActs, cases);
    }

    private static <K, V> Map<K, V> put(Map<K, V> map, K key, V value) {
        Map<K, V> more = new LinkedHashMap<>(map);
        more.put(key, value);
        return more;
    }
}
