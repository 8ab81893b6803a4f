package org.titleledger.testing;

import java.time.LocalDate;
import java.util.UUID;
import org.titleledger.evidence.DocumentIds;
import org.titleledger.party.PartyId;
import org.titleledger.property.PropertyId;
import org.titleledger.shared.Actor;
import org.titleledger.shared.Digest;
import org.titleledger.shared.DocumentId;
import org.titleledger.shared.LegalDate;

/** The people, papers and places that the tests are about. Every identity and day is fixed. */
public final class Sample {

    public static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    public static final Actor CLERK = new Actor(uuid(1), "clerk");
    public static final Actor CLERK2 = new Actor(uuid(2), "clerk2");
    public static final Actor REVIEWER = new Actor(uuid(3), "reviewer");
    public static final Actor REVIEWER2 = new Actor(uuid(4), "reviewer2");

    /** 原省建校, dissolved in 1999. */
    public static final PartyId SCHOOL = new PartyId(uuid(0x101));

    /** 省教育厅. */
    public static final PartyId EDUCATION = new PartyId(uuid(0x102));

    /** 省机关事务管理局. */
    public static final PartyId BUREAU = new PartyId(uuid(0x103));

    /** 省公安厅. */
    public static final PartyId POLICE = new PartyId(uuid(0x104));

    /** 省财政厅. */
    public static final PartyId FINANCE = new PartyId(uuid(0x105));

    /** A party that nobody registered. */
    public static final PartyId STRANGER = new PartyId(uuid(0x1ff));

    public static final PropertyId PARCEL = new PropertyId(uuid(0x201));
    public static final PropertyId BUILDING = new PropertyId(uuid(0x202));
    public static final PropertyId UNIT = new PropertyId(uuid(0x203));
    public static final PropertyId OTHER_PARCEL = new PropertyId(uuid(0x211));
    public static final PropertyId OTHER_BUILDING = new PropertyId(uuid(0x212));

    /** A property that nobody registered. */
    public static final PropertyId NOWHERE = new PropertyId(uuid(0x2ff));

    public static final DocumentId PAPER = paper("财资〔2024〕12号");
    public static final DocumentId CONSENT = paper("抵押权人同意书");

    public static final String PARCEL_CODE = "140105001002GB00003W00000000";
    public static final String BUILDING_CODE = "140105001002GB00003F00010000";
    public static final String UNIT_CODE = "140105001002GB00003F00010012";

    private Sample() {}

    /** A fixed UUID of version 7. */
    public static UUID uuid(int number) {
        return UUID.fromString("0190a000-0000-7000-8000-%012x".formatted(number));
    }

    /** The document whose bytes are this text. */
    public static DocumentId paper(String text) {
        return DocumentIds.of(Digest.of(text));
    }

    /** A day. */
    public static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    /** A date known to the day. */
    public static LegalDate on(String iso) {
        return LegalDate.of(LocalDate.parse(iso));
    }

    /** A date of which only the month is known. */
    public static LegalDate inMonth(int year, int month) {
        return new LegalDate(LocalDate.of(year, month, 1), LegalDate.Precision.MONTH);
    }

    /** A date of which only the year is known. */
    public static LegalDate inYear(int year) {
        return new LegalDate(LocalDate.of(year, 1, 1), LegalDate.Precision.YEAR);
    }

    /** Today, as a legal date. */
    public static LegalDate today() {
        return LegalDate.of(TODAY);
    }
}
