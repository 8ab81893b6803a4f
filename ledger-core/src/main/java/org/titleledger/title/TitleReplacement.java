package org.titleledger.title;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.titleledger.correction.Replacement;
import org.titleledger.party.PartyId;
import org.titleledger.shared.Correction.Change;
import org.titleledger.shared.Correction.Redating;
import org.titleledger.shared.InvalidValue;
import org.titleledger.shared.Required;
import org.titleledger.shared.StreamId;
import org.titleledger.title.ExceptionActs.ExceptionAct;
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
 * @param interval what is stated of a restriction or an exception
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
        @Nullable Cause cause,
        IntervalFields interval)
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
        CAUSE,
        /** From here on of restrictions and exceptions. */
        KIND,
        SEAL_TYPE,
        AUTHORITY,
        DOCUMENT_NUMBER,
        PARTY,
        RIGHT,
        ARTICLE,
        HOLDER,
        UNTIL;

        private static final Set<Field> OF_IMPOSITIONS =
                EnumSet.of(KIND, SEAL_TYPE, AUTHORITY, DOCUMENT_NUMBER, PARTY, RIGHT, UNTIL);
        private static final Set<Field> OF_EXCEPTIONS = EnumSet.of(ARTICLE, HOLDER, UNTIL);

        private boolean isOfTitles() {
            return compareTo(CAUSE) < 0;
        }
    }

    public TitleReplacement {
        fields = fields.stream().distinct().sorted().toList();
        holders = List.copyOf(holders);
        certificates = List.copyOf(certificates);
        from = List.copyOf(from);
        required(fields, Field.KIND, "kind", interval.kind());
        required(fields, Field.ARTICLE, "article", interval.article());
        required(fields, Field.HOLDER, "holder", interval.holder());
    }

    private static void required(List<Field> fields, Field field, String name, @Nullable Object given) {
        if (fields.contains(field)) {
            Required.value(name, given);
        }
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
            case TitleEntry.Stated stated -> field.isOfTitles();
            case TitleEntry.Ended ended -> field == Field.CAUSE;
        };
    }

    /** Whether an act on a restriction has a field. */
    static boolean isOf(Field field, RestrictionAct act) {
        return switch (act) {
            case RestrictionAct.Imposed imposed -> Field.OF_IMPOSITIONS.contains(field);
            case RestrictionAct.Renewed renewed -> field == Field.UNTIL;
            case RestrictionAct.Released released -> false;
        };
    }

    /** Whether an act on an exception has a field. */
    static boolean isOf(Field field, ExceptionAct act) {
        return switch (act) {
            case ExceptionAct.Allowed allowed -> Field.OF_EXCEPTIONS.contains(field);
            case ExceptionAct.Ended ended -> false;
        };
    }

    /** Overwrites what is named of an act on a restriction. */
    record OfRestriction(
            @Nullable TitleReplacement replacement,
            @Nullable Redating redating) implements Change<RestrictionAct> {

        @Override
        public RestrictionAct applyTo(RestrictionAct stated) {
            return replacement == null ? stated : replacement.over(stated);
        }
    }

    private RestrictionAct over(RestrictionAct act) {
        return switch (act) {
            case RestrictionAct.Imposed imposed ->
                new RestrictionAct.Imposed(
                        given(interval.kind(), imposed.kind()),
                        pick(Field.SEAL_TYPE, interval.sealType(), imposed.sealType()),
                        pick(Field.AUTHORITY, interval.authority(), imposed.authority()),
                        pick(Field.DOCUMENT_NUMBER, interval.documentNumber(), imposed.documentNumber()),
                        pick(Field.PARTY, interval.party(), imposed.party()),
                        pick(Field.RIGHT, interval.right(), imposed.right()),
                        pick(Field.UNTIL, interval.until(), imposed.until()));
            case RestrictionAct.Renewed renewed ->
                new RestrictionAct.Renewed(
                        fields.contains(Field.UNTIL) ? Required.value("until", interval.until()) : renewed.until());
            case RestrictionAct.Released released -> released;
        };
    }

    /** Overwrites what is named of an act on an exception. */
    record OfException(
            @Nullable TitleReplacement replacement,
            @Nullable Redating redating) implements Change<ExceptionAct> {

        @Override
        public ExceptionAct applyTo(ExceptionAct stated) {
            return replacement == null ? stated : replacement.over(stated);
        }
    }

    private ExceptionAct over(ExceptionAct act) {
        return switch (act) {
            case ExceptionAct.Allowed allowed ->
                new ExceptionAct.Allowed(
                        given(interval.article(), allowed.article()),
                        given(interval.holder(), allowed.holder()),
                        pick(Field.UNTIL, interval.until(), allowed.until()));
            case ExceptionAct.Ended ended -> ended;
        };
    }

    /** Everybody it names. */
    Stream<PartyId> parties() {
        return Stream.concat(Stream.concat(holders.stream(), from.stream()).map(Holder::party), interval.parties());
    }

    @Override
    public Set<StreamId> names() {
        return parties().map(PartyId::stream).collect(Collectors.toUnmodifiableSet());
    }
}
