package org.titleledger.api.imports.row;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.titleledger.property.Identifier;
import org.titleledger.shared.LegalDate;
import org.titleledger.title.Ground;
import org.titleledger.title.Instrument;
import org.titleledger.title.Right;

/**
 * What a row states about one deed, which may move a right on several properties.
 *
 * @param properties the properties by the field that names them; where two fields do, both name the same
 * @param right which right; {@code null} where it follows from what the property is
 * @param grantors who held it before; nobody where the row names nobody
 * @param grantees who holds it from then on
 * @param instrument by what it moved
 * @param ground why it took effect before the entry
 * @param recordingNumber the register's own number
 * @param effectiveOn from when it holds; {@code null} when unknown
 * @param registeredOn the day of the entry; {@code null} where it is not known to the day
 */
public record DeedRow(
        Map<DeedField, List<Identifier>> properties,
        @Nullable Right right,
        List<NamedHolder> grantors,
        List<NamedHolder> grantees,
        @Nullable Instrument instrument,
        @Nullable Ground ground,
        @Nullable String recordingNumber,
        @Nullable LegalDate effectiveOn,
        @Nullable LocalDate registeredOn) {

    public DeedRow {
        properties = Map.copyOf(properties);
        grantors = List.copyOf(grantors);
        grantees = List.copyOf(grantees);
    }
}
