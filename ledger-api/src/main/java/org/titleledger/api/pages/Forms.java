package org.titleledger.api.pages;

import static org.titleledger.api.pages.Field.choice;
import static org.titleledger.api.pages.Field.choices;
import static org.titleledger.api.pages.Field.rows;
import static org.titleledger.api.pages.Field.text;
import static org.titleledger.api.pages.Fields.areas;
import static org.titleledger.api.pages.Fields.certificates;
import static org.titleledger.api.pages.Fields.date;
import static org.titleledger.api.pages.Fields.fact;
import static org.titleledger.api.pages.Fields.holders;
import static org.titleledger.api.pages.Fields.identifiers;
import static org.titleledger.api.pages.Fields.party;
import static org.titleledger.api.pages.Fields.successors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.titleledger.api.pages.Field.Kind;
import org.titleledger.occupancy.Room;
import org.titleledger.party.PartyKind;
import org.titleledger.property.PropertyKind;
import org.titleledger.shared.Role;
import org.titleledger.title.Blocker;
import org.titleledger.title.CoOwnership;
import org.titleledger.title.ExceptionCase;
import org.titleledger.title.Ground;
import org.titleledger.title.Instrument;
import org.titleledger.title.LandNature;
import org.titleledger.title.Restriction;
import org.titleledger.title.Right;
import org.titleledger.title.TitleEntry;
import org.titleledger.title.TitleStatus;

/** All forms. */
final class Forms {

    private static final Set<Role> RECORDING = Set.of(Role.CLERK, Role.REVIEWER);
    private static final Set<Role> REVIEWING = Set.of(Role.REVIEWER);
    private static final Set<Role> ADMINISTERING = Set.of(Role.ADMINISTRATOR);
    private static final String PROPERTY = "/properties/{property}";
    private static final String CASE = PROPERTY + "/transfers/{transfer}";
    private static final String PARTY = "/parties/{party}";

    private static final Map<String, Form> ALL = new LinkedHashMap<>();

    static {
        add(new Form(
                "party-register",
                "/parties",
                "/parties/{id}",
                RECORDING,
                fields(
                        text("name").must(),
                        choice("kind", "PartyKind", PartyKind.class).must(),
                        text("creditCode"),
                        date("establishedOn"))));
        add(new Form(
                "party-rename",
                PARTY + "/renamings",
                PARTY,
                RECORDING,
                act(text("name").must(), fact("effectiveOn").must())));
        add(new Form(
                "party-dissolve",
                PARTY + "/dissolution",
                PARTY,
                RECORDING,
                act(fact("effectiveOn").must(), successors())));
        add(new Form(
                "party-succeed",
                PARTY + "/successions",
                PARTY,
                RECORDING,
                act(fact("effectiveOn").must(), successors())));

        add(new Form(
                "bureau-designate",
                "/bureau/designations",
                "/bureau",
                RECORDING,
                act(party("party").must(), fact("effectiveOn").must())));
        add(new Form("bureau-approve", "/bureau/designations/{designation}/approval", "/bureau", REVIEWING, act()));

        add(new Form(
                "property-register",
                "/properties",
                "/properties/{id}",
                RECORDING,
                act(
                        choice("kind", "PropertyKind", PropertyKind.class).must(),
                        text("name").must(),
                        text("compound"),
                        text("address"),
                        Field.of("parent", Kind.PROPERTY),
                        identifiers(1),
                        areas(2))));
        add(new Form(
                "property-describe",
                PROPERTY + "/descriptions",
                PROPERTY,
                RECORDING,
                act(
                        text("name").must(),
                        text("compound"),
                        text("address"),
                        fact("effectiveOn").must())));
        add(new Form(
                "property-identify",
                PROPERTY + "/identifiers",
                PROPERTY,
                RECORDING,
                act(identifiers(3), fact("effectiveOn").must())));
        add(new Form(
                "property-measure",
                PROPERTY + "/areas",
                PROPERTY,
                RECORDING,
                act(areas(3), fact("effectiveOn").must())));
        add(new Form(
                "property-place",
                PROPERTY + "/parent",
                PROPERTY,
                RECORDING,
                act(
                        Field.of("parent", Kind.PROPERTY).must(),
                        fact("effectiveOn").must())));
        add(new Form(
                "property-retire",
                PROPERTY + "/retirement",
                PROPERTY,
                RECORDING,
                act(text("cause").must(), fact("effectiveOn").must())));

        add(new Form(
                "title-record",
                PROPERTY + "/titles",
                PROPERTY,
                RECORDING,
                act(
                        choice("right", "Right", Right.class).must(),
                        choice("status", "TitleStatus", TitleStatus.class).must(),
                        choice("nature", "LandNature", LandNature.class),
                        fact("effectiveOn").orNone(),
                        holders("holders", 2),
                        choice("coOwnership", "CoOwnership", CoOwnership.class),
                        certificates(2),
                        date("registeredOn"),
                        date("termEndsOn"),
                        choice("ground", "Ground", Ground.class),
                        text("recordingNumber"))));
        add(new Form(
                "title-end",
                PROPERTY + "/titles/endings",
                PROPERTY,
                RECORDING,
                act(
                        choice("right", "Right", Right.class).must(),
                        choice("cause", "EndCause", endCauses()).must(),
                        fact("effectiveOn").must())));
        add(new Form(
                "restriction-impose",
                PROPERTY + "/restrictions",
                PROPERTY,
                RECORDING,
                act(
                        choice("kind", "RestrictionKind", Restriction.Kind.class)
                                .must(),
                        choice("sealType", "SealType", Restriction.SealType.class),
                        text("authority"),
                        text("documentNumber"),
                        choice("right", "Right", Right.class),
                        party("party"),
                        date("effectiveOn").must(),
                        date("until"))));
        add(new Form(
                "restriction-renew",
                PROPERTY + "/restrictions/{restriction}/renewal",
                PROPERTY,
                RECORDING,
                act(date("effectiveOn").must(), date("until").must())));
        add(new Form(
                "restriction-release",
                PROPERTY + "/restrictions/{restriction}/release",
                PROPERTY,
                RECORDING,
                act(date("effectiveOn").must())));
        add(new Form(
                "exception-ask",
                PROPERTY + "/exceptions",
                PROPERTY,
                RECORDING,
                act(
                        choice("article", "Article", ExceptionCase.Article.class)
                                .must(),
                        party("holder").must(),
                        date("effectiveOn").must(),
                        date("until"))));
        add(new Form("exception-approve", PROPERTY + "/exceptions/{exception}/approval", PROPERTY, REVIEWING, act()));
        add(new Form(
                "exception-end",
                PROPERTY + "/exceptions/{exception}/end",
                PROPERTY,
                RECORDING,
                act(date("effectiveOn").must())));

        add(new Form(
                "hand-over",
                PROPERTY + "/custody-handovers",
                PROPERTY,
                RECORDING,
                act(
                        party("from").orNone(),
                        party("to").must(),
                        fact("effectiveOn").must())));

        add(new Form(
                "rooms-record",
                PROPERTY + "/rooms",
                PROPERTY,
                RECORDING,
                act(rows(
                        "rooms",
                        6,
                        Field.of("floor", Kind.NUMBER),
                        text("number"),
                        choice("use", "UseClass", Room.UseClass.class),
                        Field.of("usableArea", Kind.NUMBER)))));
        add(new Form(
                "occupant-assign",
                PROPERTY + "/occupancies",
                PROPERTY,
                RECORDING,
                act(
                        party("occupant").must(),
                        Field.of("rooms", Kind.LINES).orNone(),
                        text("agreement"),
                        text("certificate"),
                        date("effectiveOn").must(),
                        date("until"),
                        Field.of("shared", Kind.CHECK))));
        add(new Form(
                "occupancy-end",
                PROPERTY + "/occupancies/{occupancy}/end",
                PROPERTY,
                RECORDING,
                act(date("effectiveOn").must())));

        add(new Form(
                "transfer-open",
                PROPERTY + "/transfers",
                PROPERTY + "/transfers/{id}",
                RECORDING,
                act(
                        choice("right", "Right", Right.class).must(),
                        party("grantor"),
                        party("grantee").must(),
                        choice("instrument", "Instrument", Instrument.class).must(),
                        text("basis"),
                        text("assignee"))));
        add(new Form(
                "transfer-block",
                CASE + "/blockers",
                CASE,
                RECORDING,
                act(choice("kind", "Blocker", Blocker.Kind.class).must(), Field.of("note", Kind.NOTE))));
        add(new Form(
                "transfer-clear",
                CASE + "/blockers/{blocker}/clearance",
                CASE,
                RECORDING,
                act(Field.of("note", Kind.NOTE))));
        add(new Form("transfer-review-request", CASE + "/review-request", CASE, RECORDING, act()));
        add(new Form("transfer-approval", CASE + "/approval", CASE, REVIEWING, act()));
        add(new Form("transfer-return", CASE + "/return", CASE, REVIEWING, reasoned()));
        add(new Form(
                "transfer-application",
                CASE + "/application",
                CASE,
                RECORDING,
                act(text("acceptanceNumber"), date("effectiveOn").must())));
        add(new Form("transfer-registration", CASE + "/registration", CASE, RECORDING, outcome()));
        add(new Form("transfer-filing", CASE + "/filing", CASE, RECORDING, outcome()));
        add(new Form("transfer-send-back", CASE + "/send-back", CASE, RECORDING, reasoned()));
        add(new Form("transfer-refusal", CASE + "/refusal", CASE, RECORDING, reasoned()));
        add(new Form("transfer-withdrawal", CASE + "/withdrawal", CASE, RECORDING, reasoned()));
        add(new Form("transfer-assignment", CASE + "/assignment", CASE, RECORDING, act(text("assignee"))));
        add(new Form(
                "transfer-comment",
                CASE + "/comments",
                CASE,
                RECORDING,
                fields(Field.of("text", Kind.NOTE).must(), Field.of("documents", Kind.DOCUMENTS))));

        add(new Form(
                "document-file",
                "/documents",
                "/documents/{id}",
                RECORDING,
                fields(
                        Field.of("file", Kind.FILE).must(),
                        text("title"),
                        text("number"),
                        text("issuedBy"),
                        date("issuedOn"))));
        add(new Form(
                "import-start",
                "/imports",
                "/imports/{id}",
                RECORDING,
                fields(
                        Field.of("file", Kind.FILE).must(),
                        choice("kind", "ImportKind", ImportKind.class).must(),
                        Field.of("mapping", Kind.NOTE),
                        Field.of("dryRun", Kind.CHECK))));

        add(new Form(
                "user-add",
                "/users",
                "/users",
                ADMINISTERING,
                fields(
                        text("login").must(),
                        text("displayName").must(),
                        Field.of("password", Kind.PASSWORD).must(),
                        choices("roles", "Role", Role.class),
                        party("party"))));
        add(new Form(
                "user-roles",
                "/users/{user}/roles",
                "/users",
                ADMINISTERING,
                fields(choices("roles", "Role", Role.class), party("party"))));
        add(new Form(
                "user-password",
                "/users/{user}/password",
                "/users",
                ADMINISTERING,
                fields(Field.of("password", Kind.PASSWORD).must())));
        add(new Form("user-disable", "/users/{user}/disabling", "/users", ADMINISTERING, List.of()));
        add(new Form("user-enable", "/users/{user}/enabling", "/users", ADMINISTERING, List.of()));
        add(new Form("rebuild-start", "/rebuild", "/rebuild", ADMINISTERING, List.of()));
        add(new Form("rebuild-compare", "/rebuild?dryRun=true", "/rebuild", ADMINISTERING, List.of()));
        add(new Form("parked-retry", "/parked/{subject}/retry", "/parked", ADMINISTERING, why()));
        add(new Form("parked-release", "/parked/{subject}/release", "/parked", ADMINISTERING, why()));
        add(new Form(
                "own-password",
                "/me/password",
                "/sign-in?changed",
                Set.of(Role.values()),
                fields(
                        Field.of("present", Kind.PASSWORD).must(),
                        Field.of("password", Kind.PASSWORD).must())));
    }

    /** What kinds of lists can be imported, as the API calls them. */
    enum ImportKind {
        PARTIES,
        PROPERTIES,
        TITLE_HISTORY;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    private Forms() {}

    static Optional<Form> named(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    static List<Form> all() {
        return List.copyOf(ALL.values());
    }

    private static void add(Form form) {
        ALL.put(form.name(), form);
    }

    private static List<Field> fields(Field... fields) {
        return List.of(fields);
    }

    /** An act rests on papers and may say why. */
    private static List<Field> act(Field... own) {
        List<Field> fields = new ArrayList<>(Arrays.asList(own));
        fields.add(Field.of("documents", Kind.DOCUMENTS));
        fields.add(Field.of("reason", Kind.NOTE));
        return fields;
    }

    private static List<Field> why() {
        return fields(Field.of("reason", Kind.NOTE).must());
    }

    private static List<Field> reasoned() {
        return fields(Field.of("reason", Kind.NOTE).must(), Field.of("documents", Kind.DOCUMENTS));
    }

    private static List<Field> outcome() {
        return act(
                certificates(2),
                date("effectiveOn").must(),
                date("registeredOn"),
                choice("nature", "LandNature", LandNature.class),
                date("termEndsOn"),
                choice("ground", "Ground", Ground.class),
                text("recordingNumber"));
    }

    private static Class<? extends Enum<?>> endCauses() {
        return TitleEntry.Cause.class;
    }
}
