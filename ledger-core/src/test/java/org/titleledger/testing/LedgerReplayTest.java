package org.titleledger.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;
import org.titleledger.bureau.BureauState;
import org.titleledger.custody.CustodyState;
import org.titleledger.evidence.DocumentState;
import org.titleledger.occupancy.OccupancyState;
import org.titleledger.occupancy.Use;
import org.titleledger.party.PartyId;
import org.titleledger.party.PartyState;
import org.titleledger.party.Succession;
import org.titleledger.property.PropertyState;
import org.titleledger.shared.Actor;
import org.titleledger.shared.InvalidValue;
import org.titleledger.shared.LedgerCommand;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.Share;
import org.titleledger.shared.StreamKind;
import org.titleledger.shared.Timeline;
import org.titleledger.testing.Move.What;
import org.titleledger.title.CoOwnership;
import org.titleledger.title.Right;
import org.titleledger.title.TitleEntry;
import org.titleledger.title.TitleEvent;
import org.titleledger.title.TitleFact;
import org.titleledger.title.TitleState;
import org.titleledger.title.TitleStatus;

/**
 * Whatever people try in whatever order on a small world: what was accepted can be replayed, and the rules that hold for
 * every history hold. A decision refuses or accepts; it never fails.
 */
class LedgerReplayTest {

    private static final List<Actor> PEOPLE = List.of(Sample.CLERK, Sample.REVIEWER, Sample.CLERK2, Sample.REVIEWER2);
    private static final Map<String, StreamKind<?, ?>> KINDS = Map.of(
            "party", PartyState.STREAM,
            "property", PropertyState.STREAM,
            "title", TitleState.STREAM,
            "custody", CustodyState.STREAM,
            "occupancy", OccupancyState.STREAM,
            "bureau", BureauState.STREAM,
            "document", DocumentState.STREAM);

    @Provide
    Arbitrary<Move> moves() {
        Arbitrary<What> what = Arbitraries.frequency(
                Tuple.of(4, What.RECORD),
                Tuple.of(8, What.OPEN),
                Tuple.of(3, What.FIRST_REGISTRATION),
                Tuple.of(45, What.NEXT_STEP),
                Tuple.of(2, What.STEP_BACK),
                Tuple.of(1, What.BLOCK),
                Tuple.of(2, What.CLEAR),
                Tuple.of(1, What.SEAL),
                Tuple.of(3, What.RELEASE),
                Tuple.of(1, What.END),
                Tuple.of(4, What.HAND_OVER),
                Tuple.of(1, What.DISSOLVE),
                Tuple.of(3, What.SUCCEED),
                Tuple.of(1, What.RENAME),
                Tuple.of(3, What.ROOMS),
                Tuple.of(1, What.RETIRE_ROOM),
                Tuple.of(4, What.ASSIGN),
                Tuple.of(1, What.END_USE),
                Tuple.of(1, What.PLACE),
                Tuple.of(1, What.RETIRE));
        Arbitrary<Integer> choice = Arbitraries.integers().between(0, 59);
        return Combinators.combine(
                        what, choice, choice, choice, Arbitraries.integers().between(0, 3), Arbitraries.of(true, false))
                .as(Move::new);
    }

    /** Tries the moves, and says how many were accepted. */
    private static int play(LedgerFixture ledger, List<Move> moves) {
        int accepted = 0;
        for (int place = 0; place < moves.size(); place++) {
            accepted += isAccepted(ledger, moves.get(place), place) ? 1 : 0;
        }
        return accepted;
    }

    private static boolean isAccepted(LedgerFixture ledger, Move move, int place) {
        LedgerCommand command;
        try {
            command = move.command(ledger, place);
        } catch (InvalidValue wrongByItself) {
            return false;
        }
        ledger.as(PEOPLE.get(move.who()));
        if (move.paper()) {
            ledger.with(Sample.PAPER);
        }
        return ledger.when(command).isAccepted();
    }

    @Property(tries = 400)
    void everyHistoryReplaysToTheSameStateAndKeepsTheRules(
            @ForAll("moves") Move first,
            @ForAll @Size(min = 60, max = 120) List<@net.jqwik.api.From("moves") Move> moves) {
        LedgerFixture ledger = Commands.office();
        isAccepted(ledger, first, moves.size());
        int accepted = play(ledger, moves);
        Statistics.label("accepted")
                .collect(accepted < 15 ? "few" : "many")
                .coverage(coverage -> coverage.check("many").percentage(share -> share > 50));
        Statistics.label("a right moved")
                .collect(hasMoved(ledger))
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 20));
        ledger.streams().forEach((stream, history) -> replaysToTheSame(KINDS.get(stream.kind()), history));
        titlesOf(ledger).forEach(LedgerReplayTest::keepsTheRulesOfTitles);
        ledger.streams().values().forEach(LedgerReplayTest::keepsFourEyes);
        keepsTheRulesOfParties(ledger);
        keepsTheRulesOfCustody(ledger);
        keepsTheRulesOfOccupancy(ledger);
    }

    private static boolean hasMoved(LedgerFixture ledger) {
        return ledger.streams().values().stream()
                .flatMap(List::stream)
                .anyMatch(event ->
                        event instanceof TitleEvent.TransferRegistered || event instanceof TitleEvent.TransferFiled);
    }

    /** Event by event, as a stream grows, and all at once, as it is read: equal, and nothing stops it. */
    private static <S, E extends LedgerEvent> void replaysToTheSame(
            StreamKind<S, E> kind, List<? extends LedgerEvent> history) {
        S state = kind.nothing();
        for (LedgerEvent event : history) {
            state = kind.evolve().apply(state, kind.eventType().cast(event));
        }
        assertThat(kind.after(history)).isEqualTo(state);
    }

    private static List<TitleState> titlesOf(LedgerFixture ledger) {
        return ledger.streams().entrySet().stream()
                .filter(stream -> stream.getKey().kind().equals("title"))
                .map(stream -> TitleState.STREAM.after(stream.getValue()))
                .toList();
    }

    private static void keepsTheRulesOfTitles(TitleState title) {
        for (Right right : Right.values()) {
            title.of(right).facts().forEach(fact -> sumsToOne(fact.stated()));
            assertThat(title.transfers().values())
                    .filteredOn(transfer ->
                            transfer.right() == right && transfer.state().isOpen())
                    .as("open cases of one right (F2)")
                    .hasSizeLessThanOrEqualTo(1);
        }
        for (Timeline.Stretch<TitleEntry> ours : held(title, Right.BUILDING_OWNERSHIP)) {
            assertThat(held(title, Right.LAND_AND_BUILDING))
                    .as("rights that exclude each other (E3)")
                    .noneMatch(ours::overlaps);
        }
    }

    private static void sumsToOne(TitleEntry entry) {
        if (entry instanceof TitleEntry.Stated stated
                && stated.fact().status() != TitleStatus.UNREGISTERED
                && stated.fact().coOwnership() != CoOwnership.JOINT) {
            List<Share> shares = stated.fact().holders().stream()
                    .map(holder -> holder.share())
                    .toList();
            assertThat(Share.sum(shares)).as("shares (E1)").isEqualTo(Share.WHOLE);
            assertThat(shares).noneMatch(Share::isNothing);
        }
    }

    private static List<Timeline.Stretch<TitleEntry>> held(TitleState title, Right right) {
        return title.of(right).stretches().stream()
                .filter(stretch ->
                        stretch.fact().stated() instanceof TitleEntry.Stated(TitleFact fact, var from, var instrument)
                                && fact.status() != TitleStatus.UNREGISTERED)
                .toList();
    }

    /** Rule F5, read from the events alone. */
    private static void keepsFourEyes(List<LedgerEvent> history) {
        for (LedgerEvent event : history) {
            if (event instanceof TitleEvent.TransferApproved approved) {
                Set<UUID> recorders = new HashSet<>();
                history.subList(0, history.indexOf(event)).stream()
                        .filter(before -> before instanceof TitleEvent.OfTransfer of
                                && of.transfer().equals(approved.transfer())
                                && !(of instanceof TitleEvent.TransferApproved)
                                && !(of instanceof TitleEvent.TransferReturned)
                                && !(of instanceof TitleEvent.TransferCommented))
                        .forEach(before -> recorders.add(before.act().actor().user()));
                assertThat(recorders).doesNotContain(approved.act().actor().user());
            }
        }
    }

    private static void keepsTheRulesOfParties(LedgerFixture ledger) {
        for (PartyId party : List.of(Sample.SCHOOL, Sample.EDUCATION, Sample.BUREAU, Sample.POLICE, Sample.FINANCE)) {
            PartyState state = ledger.state(PartyState.STREAM, party.value());
            assertThat(state.succeeded()).as("successions (D2)").isLessThanOrEqualTo(Share.WHOLE);
            Succession succession = new Succession(
                    other -> ledger.state(PartyState.STREAM, other.value()).left());
            assertThat(state.successors())
                    .as("cycles of successions (D2)")
                    .noneMatch(successor ->
                            succession.allSuccessorsOf(successor.party()).contains(party));
        }
    }

    private static void keepsTheRulesOfCustody(LedgerFixture ledger) {
        ledger.streams().forEach((stream, history) -> {
            if (stream.kind().equals("custody")) {
                List<Timeline.Fact<CustodyState.Handover>> links =
                        CustodyState.STREAM.after(history).handovers().facts();
                IntStream.range(1, links.size()).forEach(link -> {
                    PartyId giver = links.get(link).stated().from();
                    assertThat(giver)
                            .as("who hands over (H1)")
                            .isIn(null, links.get(link - 1).stated().to());
                });
            }
        });
    }

    private static void keepsTheRulesOfOccupancy(LedgerFixture ledger) {
        ledger.streams().forEach((stream, history) -> {
            if (stream.kind().equals("occupancy")) {
                List<Use> uses =
                        List.copyOf(OccupancyState.STREAM.after(history).uses().values());
                for (int one = 0; one < uses.size(); one++) {
                    for (Use other : uses.subList(one + 1, uses.size())) {
                        assertThat(mayStandTogether(uses.get(one), other))
                                .as("uses of one room (H2): %s %s", uses.get(one), other)
                                .isTrue();
                    }
                }
            }
        });
    }

    private static boolean mayStandTogether(Use one, Use other) {
        boolean apart = !endOf(one).isAfter(other.from().day())
                || !endOf(other).isAfter(one.from().day());
        boolean elsewhere =
                one.rooms() != null && other.rooms() != null && Collections.disjoint(one.rooms(), other.rooms());
        return apart || elsewhere || one.shared() && other.shared();
    }

    private static LocalDate endOf(Use use) {
        return use.until() == null ? LocalDate.MAX : use.until();
    }
}
