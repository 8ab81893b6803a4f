package org.titleledger.api.imports.known;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.titleledger.api.imports.row.ColumnPlan;
import org.titleledger.api.imports.row.Finding;
import org.titleledger.api.imports.row.OccupancyClaim;
import org.titleledger.api.imports.row.PropertyField;
import org.titleledger.api.imports.row.PropertyRow;
import org.titleledger.custody.CustodyState;
import org.titleledger.occupancy.Use;
import org.titleledger.property.Area;
import org.titleledger.property.Description;
import org.titleledger.property.Identifier;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Timeline;

/** Compares a row with the property it means: with what the ledger says now, in what the file speaks of. */
public final class PropertyComparison {

    private final ColumnPlan plan;
    private final PartyDirectory parties;

    public PropertyComparison(ColumnPlan plan, PartyDirectory parties) {
        this.plan = plan;
        this.parties = parties;
    }

    /** In what they say otherwise; nothing when the row is known with the same content. */
    public List<Finding> differences(long line, PropertyRow row, KnownProperty known) {
        Comparison comparison = new Comparison(plan, line);
        compareProperty(comparison, row, known);
        new TitleComparison(plan, parties).compare(comparison, row.title(), known.title());
        compareCustody(comparison, row, known.custody());
        compareOccupancy(comparison, row.occupancy(), known.occupancy().uses().values());
        return comparison.findings();
    }

    private void compareProperty(Comparison comparison, PropertyRow row, KnownProperty known) {
        comparison.compare(PropertyField.KIND, known.property().kind(), row.kind());
        Optional<Description> described =
                known.property().descriptions().latest().map(Timeline.Fact::stated);
        Description stated = row.description();
        comparison.compareNames(
                PropertyField.NAME, described.map(Description::name).orElse(null), stated.name());
        comparison.compareNames(
                PropertyField.COMPOUND, described.map(Description::compound).orElse(null), stated.compound());
        comparison.compareNames(
                PropertyField.ADDRESS, described.map(Description::address).orElse(null), stated.address());
        compareIdentifiers(
                comparison, row.identifiers(), stated(known.property().identifiers()));
        List<Area> areas = stated(known.property().areas());
        comparison.compare(PropertyField.LAND_AREA, area(areas, Area.Part.LAND), area(row.areas(), Area.Part.LAND));
        comparison.compare(
                PropertyField.BUILDING_AREA, area(areas, Area.Part.BUILDING), area(row.areas(), Area.Part.BUILDING));
    }

    private static <T> List<T> stated(Timeline<List<T>> timeline) {
        return timeline.latest().map(Timeline.Fact::stated).orElse(List.of());
    }

    private void compareIdentifiers(Comparison comparison, List<Identifier> row, List<Identifier> ledger) {
        TreeSet<String> schemes = new TreeSet<>();
        Stream.concat(row.stream(), ledger.stream()).map(Identifier::scheme).forEach(schemes::add);
        schemes.stream()
                .filter(plan::speaksOf)
                .forEach(scheme ->
                        comparison.compare(plan.headingOfScheme(scheme), values(scheme, ledger), values(scheme, row)));
    }

    private static @Nullable String values(String scheme, List<Identifier> identifiers) {
        List<String> values = identifiers.stream()
                .filter(identifier -> identifier.scheme().equals(scheme))
                .map(Identifier::value)
                .sorted()
                .toList();
        return values.isEmpty() ? null : String.join("、", values);
    }

    /** The certificate's area; its decimals may be written with zeros or without. */
    private static @Nullable String area(List<Area> areas, Area.Part part) {
        return areas.stream()
                .filter(area -> area.kind() == Area.Kind.CERTIFICATE && area.part() == part)
                .findFirst()
                .map(area -> area.squareMetres().stripTrailingZeros().toPlainString())
                .orElse(null);
    }

    private void compareCustody(Comparison comparison, PropertyRow row, CustodyState known) {
        Optional<Timeline.Fact<CustodyState.Handover>> latest =
                known.handovers().latest();
        var claim = row.custody();
        comparison.compareNames(
                PropertyField.CUSTODIAN,
                latest.map(fact -> parties.nameOf(fact.stated().to())).orElse(null),
                claim == null ? null : parties.presentNameOf(claim.custodian()));
        if (claim != null && latest.isPresent()) {
            comparison.compareNames(
                    PropertyField.HANDED_OVER_FROM,
                    latest.map(fact -> fact.stated().from())
                            .map(parties::nameOf)
                            .orElse(null),
                    claim.from() == null ? null : parties.presentNameOf(claim.from()));
            comparison.compare(
                    PropertyField.HANDED_OVER_ON, shown(latest.get().effectiveOn()), shown(claim.effectiveOn()));
        }
    }

    /** The row speaks of the use of the whole property only. */
    private void compareOccupancy(Comparison comparison, @Nullable OccupancyClaim claim, Collection<Use> uses) {
        List<Use> whole = uses.stream().filter(use -> use.rooms() == null).toList();
        if (claim == null) {
            whole.stream()
                    .filter(use -> use.until() == null)
                    .findFirst()
                    .ifPresent(use -> comparison.compare(PropertyField.OCCUPANT, parties.nameOf(use.occupant()), null));
            return;
        }
        Optional<Use> same = whole.stream().filter(use -> isUsedBy(use, claim)).findFirst();
        Optional<Use> nearest = same.or(() -> whole.stream().findFirst());
        comparison.compareNames(
                PropertyField.OCCUPANT,
                nearest.map(use -> parties.nameOf(use.occupant())).orElse(null),
                parties.presentNameOf(claim.occupant()));
        nearest.ifPresent(
                use -> comparison.compare(PropertyField.OCCUPIED_FROM, shown(use.from()), shown(claim.effectiveOn())));
    }

    private boolean isUsedBy(Use use, OccupancyClaim claim) {
        return Objects.equals(use.from(), claim.effectiveOn())
                && Keys.folded(parties.nameOf(use.occupant()))
                        .equals(Keys.folded(parties.presentNameOf(claim.occupant())));
    }

    static @Nullable String shown(@Nullable LegalDate date) {
        return date == null ? null : date.shown();
    }
}
