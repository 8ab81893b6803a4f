package org.titleledger.projections.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.jdbc.support.SqlValue;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.LegalDate.Precision;
import org.titleledger.shared.TypedId;

/** How values go into rows and come back. */
public final class Sql {

    private Sql() {}

    /** An array of UUIDs. As a text to be cast it would be read anew for every row it is compared with. */
    public static SqlValue uuids(Collection<UUID> ids) {
        return new SqlArrayValue("uuid", ids.toArray());
    }

    /** The precision of a date that may be unknown. */
    public static Precision precision(@Nullable LegalDate date) {
        return date == null ? Precision.DAY : date.precision();
    }

    /** The UUID of an identity that may be absent. */
    public static @Nullable UUID uuid(@Nullable TypedId id) {
        return id == null ? null : id.value();
    }

    /** The name of an enum's value that may be absent. */
    public static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    /** A date column. */
    public static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    /** A UUID column that is never null. */
    public static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    /** A UUID column. */
    public static @Nullable UUID idOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    /** A timestamp column that is never null. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** A timestamp column. */
    public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** A column with the name of an enum's value, or nothing. */
    public static <E extends Enum<E>> @Nullable E word(ResultSet row, String column, Class<E> type)
            throws SQLException {
        String name = row.getString(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    /** A date with its precision. */
    public static @Nullable LegalDate legalDate(ResultSet row, String column, String precision) throws SQLException {
        LocalDate day = date(row, column);
        return day == null ? null : new LegalDate(day, Precision.valueOf(row.getString(precision)));
    }

    /** The precision as answers show it: beside the date, and only when it is not the day. */
    public static @Nullable Precision shownPrecision(ResultSet row, String column) throws SQLException {
        Precision precision = word(row, column, Precision.class);
        return precision == Precision.DAY ? null : precision;
    }
}
