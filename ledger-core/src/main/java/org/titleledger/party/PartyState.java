package org.titleledger.party;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Share;
import org.titleledger.shared.StreamKind;
import org.titleledger.shared.Timeline;

/**
 * What is known of a party.
 *
 * @param registered whether it is known at all
 * @param names its names in the law's time
 * @param kind what it is
 * @param dissolution its end, or {@code null} while it exists
 * @param successors all recorded successors with their shares of the estate
 */
public record PartyState(
        boolean registered,
        Timeline<String> names,
        @Nullable PartyKind kind,
        @Nullable Dissolution dissolution,
        List<Successor> successors) {

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
            new PartyState(false, Timeline.empty(), null, null, List.of()),
            PartyState::evolve);

    public PartyState {
        successors = List.copyOf(successors);
    }

    /** Whether it is known to have ceased to exist. */
    public boolean isDissolved() {
        return dissolution != null;
    }

    /** How much of the estate its recorded successors have together. */
    public Share succeeded() {
        return Share.sum(successors.stream().map(Successor::share).toList());
    }

    private PartyState evolve(PartyEvent event) {
        return switch (event) {
            case PartyEvent.Registered e -> {
                expect(!registered, event);
                yield new PartyState(
                        true, names.with(e.name(), e.effectiveOn(), 0, e.act().id()), e.kind(), null, List.of());
            }
            case PartyEvent.Renamed e -> {
                expect(registered, event);
                yield new PartyState(
                        true,
                        names.with(
                                e.name(),
                                e.effectiveOn(),
                                names.nextPlace(),
                                e.act().id()),
                        kind,
                        dissolution,
                        successors);
            }
            case PartyEvent.Dissolved e -> {
                expect(registered && dissolution == null, event);
                yield new PartyState(true, names, kind, new Dissolution(e.effectiveOn()), e.successors());
            }
            case PartyEvent.Succeeded e -> {
                expect(dissolution != null, event);
                List<Successor> all = new ArrayList<>(successors);
                all.addAll(e.successors());
                yield new PartyState(true, names, kind, dissolution, all);
            }
        };
    }

    private static void expect(boolean possible, PartyEvent event) {
        if (!possible) {
            throw new IllegalStateException("impossible history: " + event);
        }
    }
}
