package org.titleledger.split;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.titleledger.party.PartyState;
import org.titleledger.party.Succession;
import org.titleledger.party.Successor;
import org.titleledger.shared.LegalDate;

/**
 * The end of a party and who took over what, in the law's time.
 *
 * @param dissolution the end; {@code null} while the party exists
 * @param inheritances who took over which share
 */
public record Estate(PartyState.@Nullable Dissolution dissolution, List<Inheritance> inheritances) {

    /** A party that exists. */
    public static final Estate LIVING = new Estate(null, List.of());

    /**
     * One recorded succession.
     *
     * @param from from when it counts; {@code null} when the day is unknown, and then it counts on every day
     */
    public record Inheritance(Successor successor, @Nullable LegalDate from) {

        private boolean countsOn(LocalDate day) {
            return !LegalDate.isAfter(from, day);
        }
    }

    public Estate {
        inheritances = List.copyOf(inheritances);
    }

    /** Whether the party no longer exists on a day. */
    public boolean isDissolvedOn(LocalDate day) {
        return dissolution != null && dissolution.countsOn(day);
    }

    /** What is known of the party's end on a day, as succession asks for it. */
    Succession.Left on(LocalDate day) {
        return new Succession.Left(
                isDissolvedOn(day),
                inheritances.stream()
                        .filter(inheritance -> inheritance.countsOn(day))
                        .map(Inheritance::successor)
                        .toList());
    }

    /** The days on which something changes. */
    Stream<LocalDate> days() {
        Stream<@Nullable LegalDate> dates = Stream.concat(
                Stream.ofNullable(dissolution).map(PartyState.Dissolution::on),
                inheritances.stream().map(Inheritance::from));
        return dates.filter(date -> date != null).map(LegalDate::day);
    }
}
