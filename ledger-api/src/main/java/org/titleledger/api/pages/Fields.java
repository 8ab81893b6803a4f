package org.titleledger.api.pages;

import static org.titleledger.api.pages.Field.choice;
import static org.titleledger.api.pages.Field.rows;
import static org.titleledger.api.pages.Field.text;

import org.titleledger.api.pages.Field.Kind;
import org.titleledger.property.Area;
import org.titleledger.title.Certificate;

/** The fields that several forms ask for alike. */
final class Fields {

    private Fields() {}

    /** A day that may be known to the month or the year only. */
    static Field fact(String name) {
        return Field.of(name, Kind.LEGAL_DATE);
    }

    static Field date(String name) {
        return Field.of(name, Kind.DATE);
    }

    static Field party(String name) {
        return Field.of(name, Kind.PARTY);
    }

    static Field holders(String name, int count) {
        return rows(name, count, party("party"), text("share"));
    }

    static Field successors() {
        return holders("successors", 2);
    }

    static Field certificates(int count) {
        return rows(
                "certificates",
                count,
                choice("kind", "CertificateKind", Certificate.Kind.class),
                text("number"),
                date("issuedOn"));
    }

    static Field identifiers(int count) {
        return rows("identifiers", count, text("scheme"), text("value"));
    }

    static Field areas(int count) {
        return rows(
                "areas",
                count,
                choice("kind", "AreaKind", Area.Kind.class),
                choice("part", "AreaPart", Area.Part.class),
                Field.of("squareMetres", Kind.NUMBER));
    }
}
