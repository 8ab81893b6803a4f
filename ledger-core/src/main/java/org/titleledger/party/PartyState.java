package org.titleledger.party;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.titleledger.correction.Correctable;
import org.titleledger.correction.CorrectionCases;
import org.titleledger.correction.CorrectionId;
import org.titleledger.correction.Standing;
import org.titleledger.shared.ActId;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Share;
import org.titleledger.shared.StreamKind;
import org.titleledger.shared.Timeline;
import org.titleledger.shared.Timeline.Fact;

/**
 * What is known of a party.
 *
 * @param registered whether it is known at all
 * @param names its names in the law's time
 * @param identities what its registration says of it beside the name; one fact
 * @param ends its dissolution and every succession, in the law's time
 * @param corrections every correction ever asked for
 */
public record PartyState(
        boolean registered,
        Timeline<String> names,
        Timeline<PartyIdentity> identities,
        Timeline<PartyEnd> ends,
        CorrectionCases<PartyReplacement> corrections)
        implements Correctable {

    /**
     * The end of a party.
     *
     * @param on from when it no longer exists; {@code null} when the day is unknown
     */
    public record Dissolution(@Nullable LegalDate on) {

        /** Whether the party no longer exists on a day; a dissolution of unknown day counts on every day. */
        public boolean countsOn(LocalDate day) {
            return on == null || !on.day().isAfter(day);
        }
    }

    /** The stream of a party. */
    public static final StreamKind<PartyState, PartyEvent> STREAM = new StreamKind<>(
            "party",
            PartyEvent.class,
            new PartyState(false, Timeline.empty(), Timeline.empty(), Timeline.empty(), CorrectionCases.none()),
            PartyState::evolve);

    /** What it is; {@code null} while it is not registered. */
    public @Nullable PartyKind kind() {
        return identities.latest().map(fact -> fact.stated().kind()).orElse(null);
    }

    /** Its end, or {@code null} while it exists. */
    public @Nullable Dissolution dissolution() {
        return ends.facts().stream()
                .filter(fact -> fact.stated() instanceof PartyEnd.Dissolved)
                .findFirst()
                .map(fact -> new Dissolution(fact.effectiveOn()))
                .orElse(null);
    }

    /** All successors with their shares of the estate, in the order in which they were recorded. */
    public List<Successor> successors() {
        return ends.facts().stream()
                .sorted(Comparator.comparingLong(Fact::place))
                .flatMap(fact -> fact.stated().successors().stream())
                .toList();
    }

    /** Whether it is known to have ceased to exist. */
    public boolean isDissolved() {
        return dissolution() != null;
    }

    /** What it left, as far as is known. */
    public Succession.Left left() {
        return new Succession.Left(isDissolved(), successors());
    }

    /** How much of the estate its recorded successors have together. */
    public Share succeeded() {
        return Share.sum(successors().stream().map(Successor::share).toList());
    }

    private PartyState evolve(PartyEvent event) {
        expect(registered != event instanceof PartyEvent.Registered, event);
        return switch (event) {
            case PartyEvent.Registered e -> registered(e);
            case PartyEvent.Renamed e ->
                withNames(names.with(
                        e.name(), e.effectiveOn(), names.nextPlace(), e.act().id()));
            case PartyEvent.Dissolved e -> {
                expect(!isDissolved(), event);
                yield ending(new PartyEnd.Dissolved(e.successors()), e);
            }
            case PartyEvent.Succeeded e -> {
                expect(isDissolved(), event);
                yield ending(new PartyEnd.Succeeded(e.successors()), e);
            }
            case PartyEvent.OfCorrection e -> PartyCorrections.evolve(this, e);
        };
    }

    private PartyState registered(PartyEvent.Registered e) {
        PartyIdentity identity = new PartyIdentity(e.kind(), e.creditCode(), e.establishedOn());
        return new PartyState(
                true,
                names.with(e.name(), e.effectiveOn(), 0, e.act().id()),
                identities.with(identity, e.effectiveOn(), 0, e.act().id()),
                ends,
                corrections);
    }

    private PartyState ending(PartyEnd end, PartyEvent event) {
        return withEnds(ends.with(
                end, event.effectiveOn(), ends.nextPlace(), event.act().id()));
    }

    PartyState withNames(Timeline<String> other) {
        return new PartyState(registered, other, identities, ends, corrections);
    }

    PartyState withIdentities(Timeline<PartyIdentity> other) {
        return new PartyState(registered, names, other, ends, corrections);
    }

    PartyState withEnds(Timeline<PartyEnd> other) {
        return new PartyState(registered, names, identities, other, corrections);
    }

    PartyState with(CorrectionCases<PartyReplacement> cases) {
        return new PartyState(registered, names, identities, ends, cases);
    }

    @Override
    public PartyState ifApproved(CorrectionId correction, ActId approval) {
        return corrections
                .open(correction)
                .map(asked -> PartyCorrections.ifApproved(this, asked, approval))
                .orElse(this);
    }

    @Override
    public List<Standing> standing(ActId act) {
        return Standing.of(PartyCorrections.strands(this), act);
    }

    private static void expect(boolean possible, PartyEvent event) {
        if (!possible) {
            throw new IllegalStateException("impossible history: " + event);
        }
    }
}
