package org.titleledger.api.benchmark;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.titleledger.api.desk.Desk;
import org.titleledger.api.desk.Identities;
import org.titleledger.api.desk.Submission;
import org.titleledger.correction.CorrectionId;
import org.titleledger.correction.Terms;
import org.titleledger.correction.Verdict;
import org.titleledger.custody.CustodyCommand.HandOver;
import org.titleledger.party.PartyCommand.RegisterParty;
import org.titleledger.party.PartyId;
import org.titleledger.party.PartyKind;
import org.titleledger.property.Area;
import org.titleledger.property.Description;
import org.titleledger.property.Identifier;
import org.titleledger.property.PropertyCommand.DescribeProperty;
import org.titleledger.property.PropertyCommand.RecordAreas;
import org.titleledger.property.PropertyCommand.RegisterProperty;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyKind;
import org.titleledger.shared.ActId;
import org.titleledger.shared.Correction;
import org.titleledger.shared.DocumentId;
import org.titleledger.shared.LedgerCommand;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Role;
import org.titleledger.shared.Share;
import org.titleledger.title.CoOwnership;
import org.titleledger.title.Holder;
import org.titleledger.title.IntervalFields;
import org.titleledger.title.LandNature;
import org.titleledger.title.Right;
import org.titleledger.title.TitleCommand.CorrectTitle;
import org.titleledger.title.TitleCommand.DecideTitleCorrection;
import org.titleledger.title.TitleCommand.RecordTitle;
import org.titleledger.title.TitleFact;
import org.titleledger.title.TitleReplacement;
import org.titleledger.title.TitleStatus;

/**
 * A ledger of 1,000,000 events: {@value #BUILDINGS} buildings, each with {@value #EVENTS_EACH}: a registration, titles recorded in
 * any order of their days, handovers, descriptions, areas and approved corrections. Every act goes through the desk, as all acts do.
 */
final class LargeLedger {

    static final int BUILDINGS = 50_000;
    static final int EVENTS_EACH = 20;
    static final Right RIGHT = Right.BUILDING_OWNERSHIP;

    private static final int TITLES = 7;
    private static final int HANDOVERS = 3;
    private static final int DESCRIPTIONS = 2;
    private static final int CORRECTIONS = 3;
    private static final int PARTIES = 200;
    private static final int CLERKS = 16;
    private static final int FIRST_YEAR = 1950;
    private static final int YEARS = 70;

    private final Ledger ledger;
    private final Desk desk;
    private final Identities identities;
    private final LegalDate today;
    private final List<PartyId> parties;
    private final DocumentId paper;

    LargeLedger(Ledger ledger, LocalDate today) throws IOException, InterruptedException {
        this.ledger = ledger;
        this.desk = ledger.bean(Desk.class);
        this.identities = ledger.bean(Identities.class);
        this.today = LegalDate.of(today);
        this.parties = Stream.generate(() -> new PartyId(identities.next()))
                .limit(PARTIES)
                .toList();
        this.paper = paper();
        parties.forEach(
                party -> record(new RegisterParty(party, null, "单位" + party.value(), PartyKind.ORGAN, null, null)));
    }

    private DocumentId paper() throws IOException, InterruptedException {
        byte[] form = new Multipart()
                .file("decision.txt", "决定书".getBytes(StandardCharsets.UTF_8))
                .bytes();
        return DocumentId.parse(Http.good(ledger.clerkClient.post("/api/v1/documents", Multipart.MEDIA_TYPE, form))
                .json()
                .get("id")
                .stringValue());
    }

    /** Records all of it. */
    void fill(int buildings) throws InterruptedException {
        try (ExecutorService clerks = Executors.newFixedThreadPool(CLERKS)) {
            List<Future<?>> all = new ArrayList<>();
            IntStream.range(0, buildings)
                    .forEach(number -> all.add(clerks.submit(() -> building(new Random(number), number))));
            for (Future<?> one : all) {
                one.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A clerk of the benchmark failed", failed.getCause());
        }
    }

    private void building(Random random, int number) {
        PropertyId building = registered(number);
        List<ActId> titles = IntStream.range(0, TITLES)
                .mapToObj(which -> record(title(building, day(random), party(number + which))))
                .toList();
        PartyId keeper = null;
        for (int which = 0; which < HANDOVERS; which++) {
            PartyId next = party(number + which);
            record(new HandOver(building, LegalDate.of(LocalDate.of(2000 + which, 1, 1)), keeper, next));
            keeper = next;
        }
        for (int which = 1; which <= DESCRIPTIONS; which++) {
            record(new DescribeProperty(building, day(random), description(number, which)));
        }
        record(new RecordAreas(building, day(random), List.of(area(random))));
        for (int which = 0; which < CORRECTIONS; which++) {
            correct(building, titles.get(which), party(number + which + 1));
        }
    }

    /** A building with one title of 1990, which was corrected so often. */
    PropertyId corrected(int times) {
        PropertyId building = registered(BUILDINGS + times);
        ActId title = record(title(building, LegalDate.of(LocalDate.of(1990, 1, 1)), parties.getFirst()));
        for (int time = 1; time <= times; time++) {
            correct(building, title, party(time));
        }
        return building;
    }

    private PropertyId registered(int number) {
        PropertyId building = new PropertyId(identities.next());
        record(new RegisterProperty(
                building,
                null,
                PropertyKind.BUILDING,
                description(number, 0),
                null,
                List.of(new Identifier("BENCHMARK", building.value().toString())),
                List.of(area(new Random(number)))));
        return building;
    }

    private static Description description(int number, int which) {
        return new Description(number + "号楼" + which, "办公区" + number / 50, "学府路" + number + "号");
    }

    private static Area area(Random random) {
        return new Area(
                Area.Kind.CERTIFICATE, Area.Part.BUILDING, BigDecimal.valueOf(100_000L + random.nextInt(900_000), 2));
    }

    private static RecordTitle title(PropertyId building, LegalDate since, PartyId holder) {
        TitleFact fact = new TitleFact(
                TitleStatus.REGISTERED,
                LandNature.ALLOCATED,
                CoOwnership.SOLE,
                List.of(new Holder(holder, Share.WHOLE)),
                List.of(),
                null,
                null,
                null,
                null);
        return new RecordTitle(building, since, RIGHT, fact, List.of(), null);
    }

    /** One person asks for it and another approves it (rule C2). */
    private void correct(PropertyId building, ActId act, PartyId holder) {
        CorrectionId correction = new CorrectionId(identities.next());
        Terms terms = new Terms(act, Correction.Kind.CLERICAL, null, null, null);
        TitleReplacement replacement = new TitleReplacement(
                List.of(TitleReplacement.Field.HOLDERS),
                null,
                null,
                null,
                List.of(new Holder(holder, Share.WHOLE)),
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                IntervalFields.NONE);
        record(new CorrectTitle(building, correction, terms, replacement));
        desk.record(new Submission(
                new DecideTitleCorrection(building, today, correction, Verdict.APPROVAL),
                ledger.reviewer(),
                Role.REVIEWER,
                null,
                List.of(),
                null));
    }

    private ActId record(LedgerCommand command) {
        return desk.record(new Submission(command, ledger.clerk(), Role.CLERK, "登记", List.of(paper), null))
                .act();
    }

    private PartyId party(int number) {
        return parties.get(number % PARTIES);
    }

    private static LegalDate day(Random random) {
        return LegalDate.of(LocalDate.of(FIRST_YEAR, 1, 1).plusDays(random.nextInt(YEARS * 365)));
    }
}
