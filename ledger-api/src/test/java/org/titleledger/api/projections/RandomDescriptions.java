package org.titleledger.api.projections;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.titleledger.correction.CorrectionId;
import org.titleledger.correction.Terms;
import org.titleledger.correction.Verdict;
import org.titleledger.property.Area;
import org.titleledger.property.Description;
import org.titleledger.property.Identifier;
import org.titleledger.property.PropertyCommand.CorrectProperty;
import org.titleledger.property.PropertyCommand.DecidePropertyCorrection;
import org.titleledger.property.PropertyCommand.DescribeProperty;
import org.titleledger.property.PropertyCommand.PlaceProperty;
import org.titleledger.property.PropertyCommand.RecordAreas;
import org.titleledger.property.PropertyCommand.RecordIdentifiers;
import org.titleledger.property.PropertyCommand.RegisterProperty;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyKind;
import org.titleledger.property.PropertyReplacement;
import org.titleledger.property.PropertyReplacement.Field;
import org.titleledger.shared.LedgerCommand;
import org.titleledger.shared.LegalDate;

/** How one property is called and known, how large it is and what it stands on, in any order, and corrections of that. */
final class RandomDescriptions extends RandomActs<PropertyReplacement> {

    private final PropertyId property;
    private final List<PropertyId> parcels;

    RandomDescriptions(Random random, DecidedActs ledger, SharedGround ground) {
        super(random, ledger);
        this.property = new PropertyId(ledger.next());
        this.parcels = ground.parcels();
    }

    @Override
    UUID subject() {
        return property.value();
    }

    @Override
    LedgerCommand beginning() {
        return new RegisterProperty(
                property,
                anyDay(),
                PropertyKind.BUILDING,
                description(),
                random.nextBoolean() ? any(parcels) : null,
                random.nextBoolean() ? identifiers() : List.of(),
                random.nextBoolean() ? areas() : List.of());
    }

    private Description description() {
        return new Description("楼" + random.nextInt(9), random.nextBoolean() ? "学府办公区" : null, null);
    }

    private List<Identifier> identifiers() {
        return List.of(new Identifier("OLD_NUMBER", "旧" + random.nextInt(9)));
    }

    private List<Area> areas() {
        return List.of(new Area(Area.Kind.SURVEY, Area.Part.BUILDING, BigDecimal.valueOf(1 + random.nextInt(9))));
    }

    @Override
    LedgerCommand fact() {
        return switch (random.nextInt(5)) {
            case 0 -> new RecordIdentifiers(property, anyDay(), identifiers());
            case 1 -> new RecordAreas(property, anyDay(), areas());
            case 2 -> new PlaceProperty(property, anyDay(), any(parcels));
            default -> new DescribeProperty(property, anyDay(), description());
        };
    }

    @Override
    PropertyReplacement replacement() {
        return switch (random.nextInt(6)) {
            case 0 -> replacement(Field.IDENTIFIERS);
            case 1 -> replacement(Field.AREAS);
            case 2 -> replacement(Field.PARENT);
            case 3 -> replacement(Field.NAME, Field.AREAS);
            default -> replacement(Field.NAME, Field.COMPOUND);
        };
    }

    private PropertyReplacement replacement(Field... fields) {
        return new PropertyReplacement(
                List.of(fields),
                "改" + random.nextInt(9),
                null,
                null,
                identifiers(),
                areas(),
                random.nextBoolean() ? any(parcels) : null);
    }

    @Override
    LedgerCommand asking(CorrectionId correction, Terms terms, @Nullable PropertyReplacement replacement) {
        return new CorrectProperty(property, correction, terms, replacement);
    }

    @Override
    LedgerCommand deciding(CorrectionId correction, Verdict verdict) {
        return new DecidePropertyCorrection(property, LegalDate.of(DecidedActs.TODAY), correction, verdict);
    }
}
