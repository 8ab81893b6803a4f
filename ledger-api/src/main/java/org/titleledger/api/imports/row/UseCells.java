package org.titleledger.api.imports.row;

import org.jspecify.annotations.Nullable;
import org.titleledger.shared.LegalDate;

/** Reads who manages and who uses a property. */
final class UseCells {

    private final RowDates dates;

    UseCells(RowDates dates) {
        this.dates = dates;
    }

    @Nullable
    CustodyClaim custody(RowReader cells) {
        String custodian = cells.name(PropertyField.CUSTODIAN);
        String from = cells.name(PropertyField.HANDED_OVER_FROM);
        LegalDate on = dates.past(cells, PropertyField.HANDED_OVER_ON);
        if (custodian != null) {
            return new CustodyClaim(NamedParty.of(custodian), from == null ? null : NamedParty.of(from), on);
        }
        unused(cells, PropertyField.HANDED_OVER_FROM, from, PropertyField.CUSTODIAN);
        unused(cells, PropertyField.HANDED_OVER_ON, on, PropertyField.CUSTODIAN);
        return null;
    }

    /** An occupancy may begin in the future (rule B5), but not on an unknown day. */
    @Nullable
    OccupancyClaim occupancy(RowReader cells) {
        String occupant = cells.name(PropertyField.OCCUPANT);
        LegalDate from = dates.any(cells, PropertyField.OCCUPIED_FROM);
        if (occupant == null) {
            unused(cells, PropertyField.OCCUPIED_FROM, from, PropertyField.OCCUPANT);
            return null;
        }
        if (from == null) {
            cells.report(PropertyField.OCCUPIED_FROM, FindingCode.OCCUPANCY_UNDATED, occupant);
            return null;
        }
        return new OccupancyClaim(NamedParty.of(occupant), from);
    }

    private static void unused(RowReader cells, Field field, @Nullable Object value, Field subject) {
        if (value != null) {
            cells.report(field, FindingCode.VALUE_WITHOUT_SUBJECT, subject.heading());
        }
    }
}
