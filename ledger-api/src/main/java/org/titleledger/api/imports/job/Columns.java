package org.titleledger.api.imports.job;

import org.jspecify.annotations.Nullable;
import org.titleledger.api.imports.row.DeedField;
import org.titleledger.api.imports.row.Field;
import org.titleledger.api.imports.row.ImportKind;
import org.titleledger.api.imports.row.PartyField;
import org.titleledger.api.imports.row.PropertyField;
import org.titleledger.custody.CustodyEvent;
import org.titleledger.custody.CustodyRefusal;
import org.titleledger.occupancy.OccupancyEvent;
import org.titleledger.occupancy.OccupancyRefusal;
import org.titleledger.party.PartyEvent;
import org.titleledger.party.PartyRefusal;
import org.titleledger.property.PropertyEvent;
import org.titleledger.property.PropertyRefusal;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.Refusal;
import org.titleledger.title.TitleEvent;
import org.titleledger.title.TitleRefusal;

/** The column in which a person would look for what the ledger refuses or warns of. */
final class Columns {

    private Columns() {}

    /** A deed has other columns than a property that is registered with its title. */
    static @Nullable Field of(Refusal refusal, ImportKind kind) {
        return kind == ImportKind.TITLE_HISTORY ? ofDeed(refusal) : of(refusal);
    }

    private static @Nullable Field ofDeed(Refusal refusal) {
        return switch (refusal) {
            case PropertyRefusal property -> DeedField.UNIT_CODE;
            case TitleRefusal.RightDoesNotFitTheProperty unfit -> DeedField.RIGHT;
            case TitleRefusal.RightsExcludeEachOther excluded -> DeedField.RIGHT;
            case TitleRefusal.RightHasAnUndatedFactAlready undated -> DeedField.EFFECTIVE_ON;
            case TitleRefusal.TitleTakesEffectOnEntry early -> DeedField.EFFECTIVE_ON;
            case TitleRefusal title -> DeedField.GRANTEE;
            case PartyRefusal party -> DeedField.GRANTEE;
            default -> null;
        };
    }

    private static @Nullable Field of(Refusal refusal) {
        return switch (refusal) {
            case PropertyRefusal property -> PropertyField.UNIT_CODE;
            case TitleRefusal title -> PropertyField.HOLDER;
            case CustodyRefusal custody -> PropertyField.CUSTODIAN;
            case OccupancyRefusal occupancy -> PropertyField.OCCUPANT;
            case PartyRefusal party -> PartyField.CREDIT_CODE;
            default -> null;
        };
    }

    static @Nullable Field of(LedgerEvent fact, ImportKind kind) {
        return kind == ImportKind.TITLE_HISTORY ? DeedField.GRANTEE : of(fact);
    }

    private static @Nullable Field of(LedgerEvent fact) {
        return switch (fact) {
            case PropertyEvent property -> PropertyField.UNIT_CODE;
            case TitleEvent title -> PropertyField.HOLDER;
            case CustodyEvent custody -> PropertyField.CUSTODIAN;
            case OccupancyEvent occupancy -> PropertyField.OCCUPANT;
            case PartyEvent party -> PartyField.CREDIT_CODE;
            default -> null;
        };
    }
}
