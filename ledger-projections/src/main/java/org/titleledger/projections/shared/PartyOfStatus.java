package org.titleledger.projections.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.titleledger.party.PartyId;

/** A party with its name, and whether it exists, on the day that is asked about. */
public record PartyOfStatus(PartyId id, String name, PartyStatus status) {

    /** Reads a column with the name and the status beside it, {@code <column>_name} and {@code <column>_status}. */
    public static PartyOfStatus read(ResultSet row, String column) throws SQLException {
        return new PartyOfStatus(
                new PartyId(Sql.id(row, column)),
                row.getString(column + "_name"),
                PartyStatus.valueOf(row.getString(column + "_status")));
    }

    /** A column with the name and the status beside it, for the list of a SELECT. */
    public static String columns(String column, String as) {
        return PartyRef.columns(column, as) + ", projection.status_of(" + column
                + ", :day::date, :position::bigint) AS " + as + "_status";
    }
}
