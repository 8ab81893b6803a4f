package org.titleledger.title;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.titleledger.correction.Replacement;
import org.titleledger.shared.Correction.Change;
import org.titleledger.shared.Correction.Redating;
import org.titleledger.shared.InvalidValue;
import org.titleledger.shared.StreamId;
import org.titleledger.title.TitleEntry.Cause;

/**
 * What a correction states of a right instead. Only the fields that are named count: a field may be corrected to nothing.
 *
 * @param fields which fields are named
 * @param status registered, filed or neither
 * @param nature how the land was obtained
 * @param coOwnership how several hold it
 * @param holders who holds it
 * @param certificates what proves it
 * @param registeredOn the day of the register entry
 * @param termEndsOn the last day of the land's term
 * @param ground why it took effect without the entry
 * @param recordingNumber the register's own number of the entry
 * @param from who held it before
 * @param instrument by what it moved
 * @param cause by what the right ended; of an ending only
 */
public record TitleReplacement(
        List<Field> fields,
        @Nullable TitleStatus status,
        @Nullable LandNature nature,
        @Nullable CoOwnership coOwnership,
        List<Holder> holders,
        List<Certificate> certificates,
        @Nullable LocalDate registeredOn,
        @Nullable LocalDate termEndsOn,
        @Nullable Ground ground,
        @Nullable String recordingNumber,
        List<Holder> from,
        @Nullable Instrument instrument,
        @Nullable Cause cause)
        implements Replacement {

    /** The fields of what a clerk records of a right. */
    public enum Field {
        STATUS,
        NATURE,
        CO_OWNERSHIP,
        HOLDERS,
        CERTIFICATES,
        REGISTERED_ON,
        TERM_ENDS_ON,
        GROUND,
        RECORDING_NUMBER,
        FROM,
        INSTRUMENT,
        /** Of an ending only. */
        CAUSE
    }

    public TitleReplacement {
        fields = fields.stream().distinct().sorted().toList();
        holders = List.copyOf(holders);
        certificates = List.copyOf(certificates);
        from = List.copyOf(from);
    }

    /** Overwrites what is named, if anything is, and the day where another is given (rule C3). */
    static Change<TitleEntry> change(@Nullable TitleReplacement replacement, @Nullable Redating redating) {
        return new Overwriting(replacement, redating);
    }

    private record Overwriting(
            @Nullable TitleReplacement replacement,
            @Nullable Redating redating) implements Change<TitleEntry> {

        @Override
        public TitleEntry applyTo(TitleEntry stated) {
            return replacement == null ? stated : replacement.over(stated);
        }
    }

    /**
     * An entry with what is named here.
     *
     * @throws InvalidValue when no such entry can be
     */
    TitleEntry over(TitleEntry entry) {
        return switch (entry) {
            case TitleEntry.Stated stated ->
                new TitleEntry.Stated(
                        over(stated.fact()),
                        all(Field.FROM, from, stated.from()),
                        pick(Field.INSTRUMENT, instrument, stated.instrument()));
            case TitleEntry.Ended ended -> cause == null ? ended : new TitleEntry.Ended(cause);
        };
    }

    private TitleFact over(TitleFact fact) {
        List<Holder> all = all(Field.HOLDERS, TitleFact.completed(holders), fact.holders());
        CoOwnership together = fields.contains(Field.HOLDERS) ? TitleFact.coOwnershipOf(all) : fact.coOwnership();
        return new TitleFact(
                given(status, fact.status()),
                pick(Field.NATURE, nature, fact.nature()),
                given(coOwnership, together),
                all,
                all(Field.CERTIFICATES, certificates, fact.certificates()),
                pick(Field.REGISTERED_ON, registeredOn, fact.registeredOn()),
                pick(Field.TERM_ENDS_ON, termEndsOn, fact.termEndsOn()),
                pick(Field.GROUND, ground, fact.ground()),
                pick(Field.RECORDING_NUMBER, recordingNumber, fact.recordingNumber()));
    }

    private <T> @Nullable T pick(Field field, @Nullable T named, @Nullable T before) {
        return fields.contains(field) ? named : before;
    }

    private <T> List<T> all(Field field, List<T> named, List<T> before) {
        return fields.contains(field) ? named : before;
    }

    private static <T> T given(@Nullable T named, T before) {
        return named == null ? before : named;
    }

    /** Whether an entry has a field. */
    static boolean isOf(Field field, TitleEntry entry) {
        return switch (entry) {
            case TitleEntry.Stated stated -> field != Field.CAUSE;
            case TitleEntry.Ended ended -> field == Field.CAUSE;
        };
    }

    @Override
    public Set<StreamId> names() {
        return Stream.concat(holders.stream(), from.stream())
                .map(holder -> holder.party().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
