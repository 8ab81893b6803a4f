package org.titleledger.projections.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.titleledger.party.PartyId;

/** A party as others name it: by its name on the day that is asked about. */
public record PartyRef(PartyId id, String name) {

    /** Reads a column and the name beside it, {@code <column>_name}. */
    public static PartyRef read(ResultSet row, String column) throws SQLException {
        return new PartyRef(new PartyId(Sql.id(row, column)), row.getString(column + "_name"));
    }

    /** The same for a column that may be null. */
    public static @Nullable PartyRef readOrNull(ResultSet row, String column) throws SQLException {
        return Sql.idOrNull(row, column) == null ? null : read(row, column);
    }

    /** A column and the name beside it, for the list of a SELECT; the parameters are those of {@link AsOf}. */
    public static String columns(String column, String as) {
        return column + " AS " + as + ", projection.name_of(" + column + ", :day::date, :position::bigint) AS " + as
                + "_name";
    }
}
