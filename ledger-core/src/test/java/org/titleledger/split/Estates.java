package org.titleledger.split;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.titleledger.party.PartyId;
import org.titleledger.party.PartyState.Dissolution;
import org.titleledger.party.Successor;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyKind;
import org.titleledger.shared.ActId;
import org.titleledger.shared.Actor;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Share;
import org.titleledger.shared.Timeline;
import org.titleledger.title.Certificate;
import org.titleledger.title.CoOwnership;
import org.titleledger.title.ExceptionCase;
import org.titleledger.title.Holder;
import org.titleledger.title.Right;
import org.titleledger.title.TitleEntry;
import org.titleledger.title.TitleFact;
import org.titleledger.title.TitleStatus;

/** A compound to judge: parties by number, properties by name, facts as they come. */
final class Estates {

    static final PartyId BUREAU = party(1);
    static final PartyId SCHOOL = party(2);
    static final PartyId POLICE = party(3);
    static final PartyId EDUCATION = party(4);

    private static final Actor CLERK = new Actor(uuid(900), "clerk");

    private final Map<PropertyId, Draft> drafts = new HashMap<>();
    private final Map<PartyId, Estate> parties = new HashMap<>();
    private Timeline<PartyId> bureau = Timeline.<PartyId>empty().with(BUREAU, null, 0, act());
    private long place;

    private static final class Draft {
        private final PropertyKind kind;
        private @Nullable LocalDate retiredOn;
        private Timeline<PropertyId> parents = Timeline.empty();
        private Timeline<PartyId> custodians = Timeline.empty();
        private final Map<Right, Timeline<TitleEntry>> rights = new EnumMap<>(Right.class);
        private final List<ExceptionCase> exceptions = new ArrayList<>();

        private Draft(PropertyKind kind) {
            this.kind = kind;
        }
    }

    static UUID uuid(int number) {
        return UUID.fromString("0190a000-0000-7000-8000-%012x".formatted(number));
    }

    static PartyId party(int number) {
        return new PartyId(uuid(number));
    }

    static PropertyId property(int number) {
        return new PropertyId(uuid(100 + number));
    }

    private static ActId act() {
        return new ActId(uuid(800));
    }

    static @Nullable LegalDate date(String day) {
        return day.equals("unknown") ? null : LegalDate.of(LocalDate.parse(day));
    }

    Estates bureauSince(PartyId party, String day) {
        bureau = bureau.with(party, date(day), ++place, act());
        return this;
    }

    Estates noBureau() {
        bureau = Timeline.empty();
        return this;
    }

    Estates has(PropertyId id, PropertyKind kind) {
        drafts.put(id, new Draft(kind));
        return this;
    }

    Estates placed(PropertyId id, PropertyId parent, String day) {
        Draft draft = draft(id);
        draft.parents = draft.parents.with(parent, date(day), ++place, act());
        return this;
    }

    Estates retired(PropertyId id, String day) {
        draft(id).retiredOn = LocalDate.parse(day);
        return this;
    }

    Estates kept(PropertyId id, PartyId by, String since) {
        Draft draft = draft(id);
        draft.custodians = draft.custodians.with(by, date(since), ++place, act());
        return this;
    }

    Estates title(PropertyId id, Right right, TitleStatus status, String since, PartyId... holders) {
        return title(id, right, since, fact(status, null, holders));
    }

    Estates certified(PropertyId id, Right right, Certificate.Kind certificate, String since, PartyId... holders) {
        return title(id, right, since, fact(TitleStatus.REGISTERED, certificate, holders));
    }

    Estates title(PropertyId id, Right right, String since, TitleFact fact) {
        return entry(id, right, since, new TitleEntry.Stated(fact));
    }

    Estates ended(PropertyId id, Right right, String on) {
        return entry(id, right, on, new TitleEntry.Ended(TitleEntry.Cause.CANCELLED));
    }

    private Estates entry(PropertyId id, Right right, String since, TitleEntry entry) {
        draft(id)
                .rights
                .merge(
                        right,
                        Timeline.<TitleEntry>empty().with(entry, date(since), ++place, act()),
                        (before, first) -> before.with(entry, date(since), place, act()));
        return this;
    }

    static TitleFact fact(TitleStatus status, Certificate.@Nullable Kind certificate, PartyId... holders) {
        List<Holder> list = new ArrayList<>();
        for (PartyId holder : holders) {
            list.add(new Holder(holder, Share.of(1, holders.length)));
        }
        return new TitleFact(
                status,
                null,
                holders.length > 1 ? CoOwnership.BY_SHARES : CoOwnership.SOLE,
                list,
                certificate == null ? List.of() : List.of(new Certificate(certificate, "第0012号", null)),
                null,
                null,
                null,
                null);
    }

    Estates excepted(PropertyId id, PartyId holder, String from, @Nullable String until, boolean approved) {
        draft(id)
                .exceptions
                .add(new ExceptionCase(
                        ExceptionCase.Article.ART_5_2,
                        holder,
                        LocalDate.parse(from),
                        until == null ? null : LocalDate.parse(until),
                        CLERK,
                        approved));
        return this;
    }

    Estates dissolved(PartyId party, String on) {
        parties.put(party, new Estate(new Dissolution(date(on)), List.of()));
        return this;
    }

    Estates succeeded(PartyId party, PartyId by, String share, String from) {
        Estate before = parties.getOrDefault(party, Estate.LIVING);
        List<Estate.Inheritance> more = new ArrayList<>(before.inheritances());
        more.add(new Estate.Inheritance(new Successor(by, Share.parse(share)), date(from)));
        parties.put(party, new Estate(before.dissolution(), more));
        return this;
    }

    SplitTitle judged(PropertyId id) {
        Map<PropertyId, Subject> subjects = new HashMap<>();
        drafts.forEach((property, draft) -> subjects.put(
                property,
                new Subject(
                        property,
                        draft.kind,
                        draft.retiredOn,
                        draft.parents,
                        draft.custodians,
                        draft.rights,
                        draft.exceptions)));
        return SplitTitle.of(id, new Known(bureau, subjects, parties));
    }

    private Draft draft(PropertyId id) {
        Draft draft = drafts.get(id);
        if (draft == null) {
            throw new IllegalStateException("no such property in this compound: " + id);
        }
        return draft;
    }
}
