package org.titleledger.api.pages;

import static org.titleledger.api.pages.Field.choice;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.titleledger.api.pages.Field.Kind;
import org.titleledger.api.pages.SeenCorrections.Standing;
import org.titleledger.occupancy.Room;
import org.titleledger.party.PartyKind;
import org.titleledger.shared.Correction;
import org.titleledger.shared.Role;
import org.titleledger.title.CoOwnership;
import org.titleledger.title.ExceptionCase;
import org.titleledger.title.Ground;
import org.titleledger.title.Instrument;
import org.titleledger.title.LandNature;
import org.titleledger.title.Restriction;
import org.titleledger.title.Right;
import org.titleledger.title.TitleEntry;
import org.titleledger.title.TitleStatus;

/** The forms by which acts are corrected: they ask for the fields that what stands of the act has. */
final class CorrectionForms {

    private static final String DAY = "effectiveOn";

    /** By the stream in which the act is; no name stands for two things in one of them. */
    private static final Map<String, List<Field>> FIELDS = Map.of(
            "title",
            List.of(
                    choice("status", "TitleStatus", TitleStatus.class),
                    choice("nature", "LandNature", LandNature.class),
                    holders("holders", 2),
                    choice("coOwnership", "CoOwnership", CoOwnership.class),
                    certificates(2),
                    date("registeredOn"),
                    date("termEndsOn"),
                    choice("ground", "Ground", Ground.class),
                    text("recordingNumber"),
                    holders("from", 1),
                    choice("instrument", "Instrument", Instrument.class),
                    choice("cause", "EndCause", TitleEntry.Cause.class),
                    choice("kind", "RestrictionKind", Restriction.Kind.class),
                    choice("sealType", "SealType", Restriction.SealType.class),
                    text("authority"),
                    text("documentNumber"),
                    party("party"),
                    choice("right", "Right", Right.class),
                    choice("article", "Article", ExceptionCase.Article.class),
                    party("holder"),
                    date("until")),
            "custody",
            List.of(party("from"), party("to")),
            "property",
            List.of(
                    text("name"),
                    text("compound"),
                    text("address"),
                    Field.of("parent", Kind.PROPERTY),
                    identifiers(1),
                    areas(1)),
            "party",
            List.of(
                    text("name"),
                    choice("kind", "PartyKind", PartyKind.class),
                    text("creditCode"),
                    fact("establishedOn"),
                    successors()),
            "occupancy",
            List.of(
                    party("occupant"),
                    Field.of("rooms", Kind.LINES),
                    text("agreement"),
                    text("certificate"),
                    date("until"),
                    Field.of("shared", Kind.CHECK),
                    text("number"),
                    Field.of("floor", Kind.NUMBER),
                    choice("use", "UseClass", Room.UseClass.class),
                    Field.of("usableArea", Kind.NUMBER)));

    private CorrectionForms() {}

    /** The form's name, in messages. */
    static String name(Correction.Kind kind) {
        return switch (kind) {
            case CLERICAL -> "correction-clerical";
            case SUPERSEDED -> "correction-supersede";
            case ANNULLED -> "correction-annul";
            case DISPUTED -> "correction-dispute";
        };
    }

    /** What is asked for of one kind of correction of what stands. */
    static Form of(Thing thing, Standing standing, Correction.Kind kind) {
        List<Field> fields = new ArrayList<>();
        Set<String> replaced = new LinkedHashSet<>();
        switch (kind) {
            case CLERICAL -> {
                if (standing.room() == null) {
                    fields.add(fact(DAY));
                    replaced.add(DAY);
                }
                addStated(standing, fields, replaced);
            }
            case SUPERSEDED -> {
                fields.add(fact(DAY).must());
                addStated(standing, fields, replaced);
            }
            case DISPUTED -> {
                fields.add(date(DAY));
                fields.add(date("until"));
            }
            case ANNULLED -> {}
        }
        fields.add(Field.of("documents", Kind.DOCUMENTS).must());
        fields.add(Field.of("reason", Kind.NOTE).must());
        return new Form(
                name(kind),
                thing.path() + "/corrections",
                thing.path() + "/corrections/{id}",
                Set.of(Role.CLERK, Role.REVIEWER),
                fields,
                replaced);
    }

    private static void addStated(Standing standing, List<Field> fields, Set<String> replaced) {
        FIELDS.getOrDefault(standing.stream(), List.of()).stream()
                .filter(field -> standing.stated().has(field.name()))
                .forEach(field -> {
                    fields.add(field);
                    replaced.add(field.name());
                });
    }

    /** All fields that some correction may ask for, by the stream they are of. */
    static Map<String, Set<Field>> fields() {
        return FIELDS.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
    }
}
