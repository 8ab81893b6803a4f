package org.titleledger.api.imports.job;

import java.util.Optional;
import java.util.Set;
import org.titleledger.api.imports.known.PropertyDirectory;
import org.titleledger.api.imports.row.FindingCode;
import org.titleledger.api.imports.row.PropertyRow;
import org.titleledger.property.Identifier;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyKind;
import org.titleledger.property.UnitCode;
import org.titleledger.shared.InvalidValue;

/** Finds what a property stands on: by what the row says, or by its unit code, which begins with that of its parent. */
final class Parents {

    private static final int PARCEL = 19;
    private static final int BUILDING = 24;

    private Parents() {}

    /** What was found. */
    sealed interface Found {

        /** The property it stands on. */
        record On(PropertyId parent) implements Found {}

        /** The row does not say, and the ledger does not know. */
        record Nothing() implements Found {}

        /** The row says something the ledger does not know. */
        record Unclear(FindingCode code) implements Found {}
    }

    static Found of(PropertyRow row, PropertyDirectory properties) {
        String named = row.parent();
        if (named != null) {
            return named(named, row, properties);
        }
        return row.identifiers().stream()
                .filter(identifier -> identifier.scheme().equals(Identifier.UNIT_CODE))
                .findFirst()
                .flatMap(identifier -> belowCode(identifier.value(), row.kind()))
                .flatMap(properties::identified)
                .<Found>map(Found.On::new)
                .orElseGet(Found.Nothing::new);
    }

    private static Found named(String named, PropertyRow row, PropertyDirectory properties) {
        Optional<PropertyId> byCode = code(named).map(Identifier::of).flatMap(properties::identified);
        if (byCode.isPresent()) {
            return new Found.On(byCode.get());
        }
        Set<PropertyId> byName = properties.named(row.description().compound(), named);
        if (byName.size() == 1) {
            return new Found.On(byName.iterator().next());
        }
        return new Found.Unclear(byName.isEmpty() ? FindingCode.PARENT_UNKNOWN : FindingCode.PARENT_AMBIGUOUS);
    }

    private static Optional<UnitCode> code(String text) {
        try {
            return Optional.of(UnitCode.parse(text));
        } catch (InvalidValue name) {
            return Optional.empty();
        }
    }

    private static Optional<Identifier> belowCode(String code, PropertyKind kind) {
        return switch (kind) {
            case PARCEL -> Optional.empty();
            case BUILDING -> Optional.of(new Identifier(Identifier.UNIT_CODE, code.substring(0, PARCEL) + "W00000000"));
            case BUILDING_UNIT ->
                code.charAt(PARCEL) == 'F'
                        ? Optional.of(new Identifier(Identifier.UNIT_CODE, code.substring(0, BUILDING) + "0000"))
                        : Optional.empty();
        };
    }
}
