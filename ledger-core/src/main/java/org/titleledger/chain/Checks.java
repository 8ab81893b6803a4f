package org.titleledger.chain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.titleledger.party.PartyId;
import org.titleledger.shared.Timeline;
import org.titleledger.shared.Timeline.Fact;
import org.titleledger.title.Holder;
import org.titleledger.title.TitleEntry;
import org.titleledger.title.TitleFact;

/** Looks along a chain, link by link. */
final class Checks {

    private final Timeline<TitleEntry> timeline;
    private final List<Link> links;
    private final List<Problem> problems = new ArrayList<>();

    Checks(Timeline<TitleEntry> timeline, List<Link> links) {
        this.timeline = timeline;
        this.links = links;
    }

    List<Problem> problems() {
        for (int place = 0; place < links.size(); place++) {
            Link link = links.get(place);
            if (link.effectiveOn() == null) {
                note(Check.UNDATED, List.of(link), Set.of());
            }
            if (place == 0) {
                begin(link);
            } else {
                follow(links.get(place - 1), link, place);
            }
        }
        leftBehind();
        return problems;
    }

    /** By which act, and whose right. */
    private void leftBehind() {
        timeline.recorded().stream()
                .filter(fact -> carriesOver(fact.stated()) && timeline.isAnnulled(fact.act()))
                .forEach(fact -> problems.add(new Problem(
                        Check.LEFT_BEHIND_BY_A_DIVISION,
                        List.of(TitleChain.link(fact)),
                        List.copyOf(parties(holders(fact))))));
    }

    private static boolean carriesOver(TitleEntry entry) {
        return switch (entry) {
            case TitleEntry.Stated stated ->
                stated.instrument() != null && stated.instrument().carriesOver();
            case TitleEntry.Ended ended -> ended.cause() == TitleEntry.Cause.CARRIED_OVER;
        };
    }

    private void begin(Link first) {
        Set<PartyId> givers = parties(first.from());
        if (restsOnAnnulled(givers)) {
            note(Check.RESTS_ON_AN_ANNULLED_ACT, List.of(first), givers);
        } else if (!givers.isEmpty() && !isCarriedOver(first)) {
            note(Check.BEGINS_IN_THE_MIDDLE, List.of(first), givers);
        }
    }

    /** Its chain goes on from the properties that this one was. */
    private static boolean isCarriedOver(Link first) {
        return first.instrument() != null && first.instrument().carriesOver();
    }

    private void follow(Link before, Link link, int place) {
        Optional<Link> same = recordedBefore(link, place);
        if (same.isPresent()) {
            note(Check.RECORDED_TWICE, List.of(same.get(), link), parties(link.to()));
            return;
        }
        if (isOverlap(before, link)) {
            note(Check.OVERLAP, List.of(before, link), parties(link.to()));
        }
        if (before.ended() && !link.ended()) {
            note(Check.MOVED_AFTER_ITS_END, List.of(before, link), parties(link.to()));
        } else if (!link.ended()) {
            fit(before, link);
        }
        cycle(link, place);
    }

    private void fit(Link before, Link link) {
        Set<PartyId> givers = parties(link.from());
        Set<PartyId> held = parties(before.to());
        if (givers.isEmpty()) {
            Set<PartyId> fresh = parties(link.to());
            if (!held.isEmpty() && !held.containsAll(fresh)) {
                note(Check.UNEXPLAINED, List.of(before, link), fresh);
            }
            return;
        }
        Set<PartyId> strangers = new LinkedHashSet<>(givers);
        strangers.removeAll(held);
        strangers.removeAll(giversOfTheSuperseded(link));
        if (!strangers.isEmpty()) {
            note(
                    restsOnAnnulled(strangers) ? Check.RESTS_ON_AN_ANNULLED_ACT : Check.GRANTOR_IS_NOT_THE_HOLDER,
                    List.of(before, link),
                    strangers);
        }
    }

    /** A better document tells of the same deed: whoever gave what it superseded gave this. */
    private Set<PartyId> giversOfTheSuperseded(Link link) {
        return timeline.superseded(link.act())
                .map(Fact::stated)
                .filter(TitleEntry.Stated.class::isInstance)
                .map(TitleEntry.Stated.class::cast)
                .map(stated -> parties(stated.from()))
                .orElse(Set.of());
    }

    /** Whether somebody's title was recorded, and the act was annulled since. */
    private boolean restsOnAnnulled(Set<PartyId> givers) {
        return timeline.annulled().stream()
                .flatMap(fact -> holders(fact).stream())
                .map(Holder::party)
                .anyMatch(givers::contains);
    }

    private static List<Holder> holders(Fact<TitleEntry> fact) {
        return fact.stated() instanceof TitleEntry.Stated stated ? stated.fact().holders() : List.of();
    }

    private static boolean isOverlap(Link before, Link link) {
        return link.effectiveOn() != null
                && before.effectiveOn() != null
                && before.effectiveOn().day().equals(link.effectiveOn().day())
                && !before.to().equals(link.to());
    }

    /** The link by which the same deed stands in the chain already. */
    private Optional<Link> recordedBefore(Link link, int place) {
        return links.subList(0, place).reversed().stream()
                .filter(before -> isSameDeed(before, link))
                .filter(before ->
                        before.equals(links.get(place - 1)) || before.from().equals(link.from()))
                .findFirst();
    }

    /**
     * The same holders, and the register's own number, or the same day and nothing that tells them apart: one paper was
     * recorded twice.
     */
    private boolean isSameDeed(Link before, Link link) {
        if (link.ended() || before.ended() || !before.to().equals(link.to())) {
            return false;
        }
        boolean isSameNumber =
                link.recordingNumber() != null && link.recordingNumber().equals(before.recordingNumber());
        boolean isSameDay = Objects.equals(before.effectiveOn(), link.effectiveOn());
        return isSameDay
                ? hasNothingThatTellsApart(title(before), title(link))
                : isSameNumber && !link.from().isEmpty() && before.from().equals(link.from());
    }

    private static boolean hasNothingThatTellsApart(TitleFact one, TitleFact other) {
        boolean otherNumber = one.recordingNumber() != null
                && other.recordingNumber() != null
                && !one.recordingNumber().equals(other.recordingNumber());
        return !otherNumber && one.status() == other.status();
    }

    private TitleFact title(Link link) {
        return timeline.factOf(link.act())
                .map(Fact::stated)
                .filter(TitleEntry.Stated.class::isInstance)
                .map(TitleEntry.Stated.class::cast)
                .orElseThrow()
                .fact();
    }

    /** Somebody who had held it, gave it away and holds it again; whoever stays a co-holder all the time is none. */
    private void cycle(Link link, int place) {
        Set<PartyId> back = new LinkedHashSet<>(parties(link.to()));
        back.removeAll(parties(links.get(place - 1).to()));
        Set<PartyId> earlier = new HashSet<>();
        links.subList(0, place - 1).forEach(before -> earlier.addAll(parties(before.to())));
        back.retainAll(earlier);
        if (!back.isEmpty()) {
            Link last = links.subList(0, place - 1).stream()
                    .filter(before -> parties(before.to()).stream().anyMatch(back::contains))
                    .reduce((former, latter) -> latter)
                    .orElseThrow();
            note(Check.CYCLE, List.of(last, link), back);
        }
    }

    private static Set<PartyId> parties(List<Holder> holders) {
        return holders.stream().map(Holder::party).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void note(Check check, List<Link> about, Set<PartyId> parties) {
        problems.add(new Problem(check, about, List.copyOf(parties)));
    }
}
