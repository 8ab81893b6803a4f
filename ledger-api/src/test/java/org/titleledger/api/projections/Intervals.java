package org.titleledger.api.projections;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.titleledger.correction.CorrectionId;
import org.titleledger.correction.Terms;
import org.titleledger.occupancy.OccupancyEvent;
import org.titleledger.occupancy.OccupancyId;
import org.titleledger.party.PartyId;
import org.titleledger.projections.shared.Entry;
import org.titleledger.property.PropertyId;
import org.titleledger.shared.Act;
import org.titleledger.shared.ActId;
import org.titleledger.shared.Correction;
import org.titleledger.shared.Digest;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.title.ExceptionCase.Article;
import org.titleledger.title.ExceptionId;
import org.titleledger.title.Restriction;
import org.titleledger.title.RestrictionId;
import org.titleledger.title.TitleEvent;

/** Restrictions, exceptions and uses of a story, with ends, annulments, and annulments of annulments. */
final class Intervals {

    private record Recorded(PropertyId property, ActId act) {}

    private final Story story;
    private final Random random;
    private final List<Recorded> ofTitles = new ArrayList<>();
    private final List<Recorded> ofUses = new ArrayList<>();

    Intervals(Story story, Random random) {
        this.story = story;
        this.random = random;
    }

    /** One act more, on a day that everything may end behind. */
    void act(PropertyId property, PartyId party, String day) {
        switch (random.nextInt(5)) {
            case 0 -> restriction(property, day);
            case 1 -> exception(property, party, day);
            case 2 -> use(property, party, day);
            case 3 -> annulledTitleAct();
            default -> annulledUse();
        }
    }

    private ActId recorded(Function<Act, LedgerEvent> event) {
        Entry entry = story.record(event);
        return entry.event().act().id();
    }

    private void restriction(PropertyId property, String day) {
        RestrictionId seal = new RestrictionId(story.id());
        ofTitles.add(new Recorded(
                property,
                recorded(act -> new TitleEvent.RestrictionImposed(
                        property,
                        act,
                        Story.day(day),
                        seal,
                        Restriction.Kind.SEAL,
                        null,
                        "某法院",
                        null,
                        null,
                        null,
                        LocalDate.parse("2015-01-01")))));
        ofTitles.add(new Recorded(
                property,
                recorded(act -> random.nextBoolean()
                        ? new TitleEvent.RestrictionReleased(property, act, Story.day("2012-01-01"), seal)
                        : new TitleEvent.RestrictionRenewed(
                                property, act, Story.day("2014-01-01"), seal, LocalDate.parse("2018-01-01")))));
    }

    private void exception(PropertyId property, PartyId holder, String day) {
        ExceptionId exception = new ExceptionId(story.id());
        recorded(act -> new TitleEvent.ExceptionRequested(
                property, act, Story.day(day), exception, Article.ART_5_2, holder, null));
        if (random.nextBoolean()) {
            ofTitles.add(new Recorded(
                    property,
                    recorded(act ->
                            new TitleEvent.ExceptionApproved(property, act, Story.day("2026-01-05"), exception))));
            ofTitles.add(new Recorded(
                    property,
                    recorded(act -> new TitleEvent.ExceptionEnded(property, act, Story.day("2013-01-01"), exception))));
        }
    }

    private void use(PropertyId property, PartyId occupant, String day) {
        String number = String.valueOf(story.entries().size());
        story.rooms(property, number);
        OccupancyId use = story.use(property, occupant, day, number);
        ofUses.add(
                new Recorded(property, story.entries().getLast().event().act().id()));
        if (random.nextBoolean()) {
            recorded(act -> new OccupancyEvent.Ended(property, act, Story.day("2013-01-01"), use));
        }
    }

    private void annulledTitleAct() {
        if (!ofTitles.isEmpty()) {
            Recorded wrong = ofTitles.remove(random.nextInt(ofTitles.size()));
            CorrectionId id = new CorrectionId(story.id());
            Terms terms = new Terms(wrong.act(), Correction.Kind.ANNULLED, null, null, null);
            recorded(act -> new TitleEvent.CorrectionRequested(
                    wrong.property(), act, Story.day("2012-01-01"), id, terms, null, Digest.of("shown")));
            ofTitles.add(new Recorded(
                    wrong.property(),
                    recorded(act -> new TitleEvent.CorrectionApproved(
                            wrong.property(), act, Story.day("2026-01-05"), id, terms, null, null, List.of(), null))));
        }
    }

    private void annulledUse() {
        if (!ofUses.isEmpty()) {
            Recorded wrong = ofUses.remove(random.nextInt(ofUses.size()));
            CorrectionId id = new CorrectionId(story.id());
            Terms terms = new Terms(wrong.act(), Correction.Kind.ANNULLED, null, null, null);
            recorded(act -> new OccupancyEvent.CorrectionRequested(
                    wrong.property(), act, Story.day("2012-01-01"), id, terms, null, Digest.of("shown")));
            ofUses.add(new Recorded(
                    wrong.property(),
                    recorded(act -> new OccupancyEvent.CorrectionApproved(
                            wrong.property(), act, Story.day("2026-01-05"), id, terms, null))));
        }
    }
}
