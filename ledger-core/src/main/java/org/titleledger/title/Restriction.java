package org.titleledger.title;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.titleledger.party.PartyId;
import org.titleledger.shared.InvalidValue;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Required;
import org.titleledger.shared.Timeline;
import org.titleledger.shared.Timeline.Fact;

/**
 * A restriction on the rights of a property (限制; LADM LA_Restriction; rule G1).
 *
 * @param kind which
 * @param right the right it lies on; {@code null} for all
 * @param party in whose favour; {@code null} where none is named
 * @param from the first day
 * @param until the first day on which it has lapsed; {@code null} for no end known
 * @param releasedFrom the first day on which it is released; {@code null} while it is not
 */
public record Restriction(
        Kind kind,
        @Nullable Right right,
        @Nullable PartyId party,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable LocalDate releasedFrom) {

    /** Which restriction. */
    public enum Kind {
        /** 查封. */
        SEAL,
        /** 抵押. */
        MORTGAGE,
        /** 异议 (民法典 220). */
        OBJECTION,
        /** 预告 (民法典 221). */
        ADVANCE_NOTICE
    }

    /** Which seal (code list CFLX). */
    public enum SealType {
        /** 查封. */
        SEAL,
        /** 轮候查封. */
        WAITING,
        /** 预查封. */
        ADVANCE,
        /** 轮候预查封. */
        WAITING_ADVANCE,
        /** 续封. */
        RENEWED
    }

    /** Whether it holds on a day: begun, not lapsed, not released. */
    public boolean isActiveOn(LocalDate day) {
        return !day.isBefore(from)
                && (until == null || day.isBefore(until))
                && (releasedFrom == null || day.isBefore(releasedFrom));
    }

    /** Whether it holds on a day or later. */
    public boolean endsAfter(LocalDate day) {
        return (until == null || until.isAfter(day)) && (releasedFrom == null || releasedFrom.isAfter(day));
    }

    /** Whether it lies on a right. */
    public boolean liesOn(Right other) {
        return right == null || right == other || right == Right.LAND_AND_BUILDING || other == Right.LAND_AND_BUILDING;
    }

    /**
     * What acts make of a restriction, in the order in which they were recorded; nothing when its imposition is annulled.
     *
     * @throws InvalidValue when no such restriction can be
     */
    static Optional<Restriction> of(Timeline<RestrictionAct> acts) {
        Restriction restriction = null;
        for (Fact<RestrictionAct> fact : inOrder(acts)) {
            restriction = after(restriction, fact);
        }
        return Optional.ofNullable(restriction);
    }

    static List<Fact<RestrictionAct>> inOrder(Timeline<RestrictionAct> acts) {
        return acts.facts().stream()
                .sorted(Comparator.comparingLong(Fact::place))
                .toList();
    }

    static @Nullable Restriction after(@Nullable Restriction before, Fact<RestrictionAct> fact) {
        LegalDate on = fact.effectiveOn();
        return switch (fact.stated()) {
            case RestrictionAct.Imposed imposed ->
                new Restriction(
                        imposed.kind(),
                        imposed.right(),
                        imposed.party(),
                        day(on, imposed.until()),
                        imposed.until(),
                        null);
            case RestrictionAct.Renewed renewed -> before == null ? null : before.renewedUntil(renewed.until());
            case RestrictionAct.Released released -> before == null ? null : before.releasedFrom(day(on, null));
        };
    }

    static LocalDate day(@Nullable LegalDate on, @Nullable LocalDate until) {
        LocalDate day = Required.value("effectiveOn", on).day();
        if (until != null && !until.isAfter(day)) {
            throw new InvalidValue("period.empty", day, until);
        }
        return day;
    }

    Restriction renewedUntil(LocalDate day) {
        return new Restriction(kind, right, party, from, day, releasedFrom);
    }

    Restriction releasedFrom(LocalDate day) {
        return new Restriction(kind, right, party, from, until, day);
    }
}
