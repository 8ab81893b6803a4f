package org.titleledger.api.demo;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.titleledger.api.desk.Identities;
import org.titleledger.api.desk.LedgerDays;
import org.titleledger.api.evidence.Filing;
import org.titleledger.occupancy.OccupancyCommand;
import org.titleledger.occupancy.OccupancyId;
import org.titleledger.occupancy.Room;
import org.titleledger.party.PartyId;
import org.titleledger.property.PropertyId;
import org.titleledger.shared.DocumentId;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Role;
import org.titleledger.title.Blocker;
import org.titleledger.title.BlockerId;
import org.titleledger.title.Instrument;
import org.titleledger.title.Right;
import org.titleledger.title.TitleCommand;
import org.titleledger.title.TitleCommand.OpenTransfer.Requested;
import org.titleledger.title.TransferId;

/** What is under way in the demo: two transfers, their blockers, and who uses which rooms. */
final class DemoCases {

    private static final int FLOORS = 3;
    private static final int ROOMS_A_FLOOR = 6;

    private final DemoActs acts;
    private final DemoParties parties;
    private final DemoProperties properties;
    private final Filing filing;
    private final Identities identities;
    private final LegalDate today;

    DemoCases(
            DemoActs acts,
            DemoParties parties,
            DemoProperties properties,
            Filing filing,
            Identities identities,
            LedgerDays days) {
        this.acts = acts;
        this.parties = parties;
        this.properties = properties;
        this.filing = filing;
        this.identities = identities;
        this.today = LegalDate.of(days.today());
    }

    void load() {
        underReview();
        tobeFiled();
        rooms();
    }

    /** The department's building: asked for review, one paper still missing. */
    private void underReview() {
        PropertyId building = properties.named("五一路办公楼");
        DocumentId approval = paper("关于五一路办公区房产划转的批复", "财资〔2024〕12号", "省财政厅", LocalDate.of(2024, 3, 18));
        TransferId transfer = new TransferId(identities.next());
        acts.record(
                new TitleCommand.OpenTransfer(
                        building,
                        today,
                        transfer,
                        Right.BUILDING_OWNERSHIP,
                        List.of(new Requested(parties.named(DemoParties.POLICE), null)),
                        List.of(new Requested(parties.named(DemoParties.BUREAU), null)),
                        Instrument.ALLOCATION_APPROVAL,
                        "财资〔2024〕12号",
                        "clerk"),
                "划转批复已收到",
                approval);
        block(building, transfer, Blocker.Kind.TAX_PROOF_MISSING, "免征契税证明待税务部门出具");
        acts.record(new TitleCommand.RequestReview(building, today, transfer), "材料齐备,请复核");
    }

    /** The hall without papers: a first registration that will end in a filing (管理办法 Art. 5 (4)). */
    private void tobeFiled() {
        PropertyId hall = properties.named("东山礼堂");
        TransferId transfer = new TransferId(identities.next());
        acts.record(
                new TitleCommand.OpenTransfer(
                        hall,
                        today,
                        transfer,
                        Right.BUILDING_OWNERSHIP,
                        List.of(),
                        List.of(new Requested(parties.named(DemoParties.BUREAU), null)),
                        Instrument.FIRST_REGISTRATION,
                        "机关事务管理局专题会议纪要〔2025〕3号",
                        "clerk2"),
                "权属资料缺失,拟备案");
        block(hall, transfer, Blocker.Kind.PAPERS_LOST, "1958年建成,建房批文、用地手续均未找到");
        block(hall, transfer, Blocker.Kind.PLANNING_PAPERS_MISSING, "无规划许可");
    }

    private void block(PropertyId property, TransferId transfer, Blocker.Kind kind, String note) {
        acts.record(
                new TitleCommand.RaiseBlocker(property, today, transfer, new BlockerId(identities.next()), kind, note),
                "难点登记");
    }

    private void rooms() {
        PropertyId building = properties.named("学府1号楼");
        List<Room> rooms = new ArrayList<>();
        for (int floor = 1; floor <= FLOORS; floor++) {
            for (int room = 1; room <= ROOMS_A_FLOOR; room++) {
                rooms.add(new Room(
                        floor,
                        floor + "0" + room,
                        room == ROOMS_A_FLOOR ? Room.UseClass.SERVICE : Room.UseClass.OFFICE,
                        new BigDecimal(room == ROOMS_A_FLOOR ? "36.00" : "18.00")));
            }
        }
        acts.record(new OccupancyCommand.RecordRooms(building, null, rooms), "房间清查");
        occupy(building, parties.named("省教育厅"), List.of("101", "102", "103"), "用〔2020〕8号");
        occupy(building, parties.named("省档案局"), List.of("201", "202"), "用〔2020〕9号");
        occupy(properties.named("五一路办公楼"), parties.named(DemoParties.POLICE), List.of(), "用〔2021〕4号");
    }

    private void occupy(PropertyId property, PartyId occupant, List<String> rooms, String agreement) {
        acts.record(
                new OccupancyCommand.AssignOccupant(
                        property,
                        LegalDate.of(LocalDate.of(2021, 7, 1)),
                        new OccupancyId(identities.next()),
                        occupant,
                        rooms.isEmpty() ? null : rooms,
                        agreement,
                        null,
                        null,
                        false),
                "分配使用");
    }

    private DocumentId paper(String title, String number, String issuedBy, LocalDate issuedOn) {
        byte[] text = (title + "\n" + number + "\n" + issuedBy + "\n").getBytes(StandardCharsets.UTF_8);
        return filing.file(
                        text,
                        new Filing.Paper(title + ".txt", "text/plain;charset=UTF-8", title, number, issuedBy, issuedOn),
                        acts.clerk().actor(),
                        Role.CLERK)
                .document();
    }
}
