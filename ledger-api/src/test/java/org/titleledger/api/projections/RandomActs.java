package org.titleledger.api.projections;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.titleledger.correction.CorrectionFact;
import org.titleledger.correction.CorrectionId;
import org.titleledger.correction.Terms;
import org.titleledger.correction.Verdict;
import org.titleledger.shared.ActId;
import org.titleledger.shared.Actor;
import org.titleledger.shared.Correction.Kind;
import org.titleledger.shared.Correction.Redating;
import org.titleledger.shared.InvalidValue;
import org.titleledger.shared.LedgerCommand;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.LegalDate.Precision;

/**
 * One random sequence of acts on one subject, as the core accepted it: facts in any order of their days, corrections of
 * facts and of corrections, approved at once, later, returned, given up or never decided. Few different days, so that equal ones,
 * and days that the other's stretch ends on, are frequent.
 *
 * @param <R> what is stated instead
 */
abstract class RandomActs<R> {

    private static final int DAYS = 5;
    private static final int UNKNOWN_ONE_IN = 9;
    private static final int ATTEMPTS_FOR_EACH = 3;

    final Random random;
    final DecidedActs ledger;
    private final List<LegalDate> days = new ArrayList<>();
    private final List<LedgerEvent> events = new ArrayList<>();
    private final List<ActId> acts = new ArrayList<>();
    private final List<CorrectionId> waiting = new ArrayList<>();

    RandomActs(Random random, DecidedActs ledger) {
        this.random = random;
        this.ledger = ledger;
        for (int number = 0; number < DAYS; number++) {
            days.add(anyDate());
        }
    }

    /** What it is about. */
    abstract UUID subject();

    /** By what the subject becomes known. */
    abstract LedgerCommand beginning();

    /** Another fact, of whatever day. */
    abstract LedgerCommand fact();

    /** Something else than what is stated. */
    abstract R replacement();

    abstract LedgerCommand asking(CorrectionId correction, Terms terms, @Nullable R replacement);

    abstract LedgerCommand deciding(CorrectionId correction, Verdict verdict);

    private LegalDate anyDate() {
        LocalDate day = LocalDate.of(1980 + random.nextInt(40), 1 + random.nextInt(12), 1 + random.nextInt(28));
        return switch (random.nextInt(6)) {
            case 0 -> new LegalDate(day.withDayOfYear(1), Precision.YEAR);
            case 1 -> new LegalDate(day.withDayOfMonth(1), Precision.MONTH);
            default -> LegalDate.of(day);
        };
    }

    final @Nullable LegalDate anyDay() {
        return random.nextInt(UNKNOWN_ONE_IN) == 0 ? null : knownDay();
    }

    final LegalDate knownDay() {
        return any(days);
    }

    final <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** The days on which something may begin or end. */
    NavigableSet<LocalDate> seams() {
        return days.stream().map(LegalDate::day).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The days that can tell anything: those, the days before, and far off. */
    NavigableSet<LocalDate> daysThatMatter() {
        NavigableSet<LocalDate> matter = new TreeSet<>(List.of(LocalDate.of(1800, 1, 1), LocalDate.of(2999, 12, 31)));
        seams().forEach(day -> {
            matter.add(day);
            matter.add(day.minusDays(1));
        });
        return matter;
    }

    /** Everything that was accepted, in its order. */
    List<LedgerEvent> events() {
        return events;
    }

    /** Goes on until so many events were recorded, or nothing more is accepted. */
    RandomActs<R> tell(int length) {
        attempt(this::beginning, DecidedActs.CLERK);
        for (int tries = length * ATTEMPTS_FOR_EACH; events.size() < length && tries > 0; tries--) {
            step();
        }
        return this;
    }

    private void step() {
        int which = random.nextInt(10);
        if (which < 4) {
            attempt(this::fact, DecidedActs.CLERK);
        } else if (which < 8) {
            ask();
        } else if (!waiting.isEmpty()) {
            decide(waiting.remove(random.nextInt(waiting.size())));
        }
    }

    private void ask() {
        CorrectionId correction = new CorrectionId(ledger.next());
        ActId target = any(acts);
        boolean isAsked = attempt(
                () -> {
                    Terms terms = terms(target);
                    return asking(correction, terms, states(terms) ? replacement() : null);
                },
                DecidedActs.CLERK);
        if (isAsked && random.nextInt(5) > 0) {
            decide(correction);
        } else if (isAsked) {
            waiting.add(correction);
        }
    }

    private Terms terms(ActId target) {
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> new Terms(target, Kind.ANNULLED, null, null, null);
            case 3, 4 -> new Terms(target, Kind.SUPERSEDED, null, knownDay(), null);
            case 5 ->
                new Terms(
                        target,
                        Kind.DISPUTED,
                        null,
                        anyDay(),
                        random.nextBoolean() ? knownDay().day() : null);
            case 6, 7 -> new Terms(target, Kind.CLERICAL, new Redating(anyDay()), null, null);
            default -> new Terms(target, Kind.CLERICAL, null, null, null);
        };
    }

    private boolean states(Terms terms) {
        return switch (terms.kind()) {
            case SUPERSEDED -> true;
            case CLERICAL -> terms.redating() == null || random.nextInt(3) == 0;
            case ANNULLED, DISPUTED -> false;
        };
    }

    private void decide(CorrectionId correction) {
        Verdict verdict = switch (random.nextInt(8)) {
            case 0 -> Verdict.RETURN;
            case 1 -> Verdict.WITHDRAWAL;
            default -> Verdict.APPROVAL;
        };
        attempt(() -> deciding(correction, verdict), DecidedActs.REVIEWER);
    }

    /** Whether it was accepted; what is no command at all was none. */
    private boolean attempt(Supplier<LedgerCommand> command, Actor actor) {
        List<LedgerEvent> accepted =
                command(command).map(given -> ledger.decided(given, actor)).orElse(List.of());
        events.addAll(accepted);
        accepted.stream()
                .filter(event -> !(event instanceof CorrectionFact) || event instanceof CorrectionFact.Approved<?>)
                .forEach(event -> acts.add(event.act().id()));
        return !accepted.isEmpty();
    }

    private static Optional<LedgerCommand> command(Supplier<LedgerCommand> command) {
        try {
            return Optional.of(command.get());
        } catch (InvalidValue impossible) {
            return Optional.empty();
        }
    }
}
