package org.titleledger.projections.shared;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The conditions of one query with their parameters; the same for its rows, its total and its counts. */
public final class Filter {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, @Nullable Object> parameters = new LinkedHashMap<>();

    /** Adds a condition. */
    public Filter where(String condition) {
        conditions.add(condition);
        return this;
    }

    /** Adds a condition that is only asked for when its value is given; the parameter is named like the value. */
    public Filter whereGiven(String parameter, @Nullable Object value, String condition) {
        return value == null ? this : where(condition).with(parameter, value);
    }

    /** Gives a parameter its value. */
    public Filter with(String parameter, @Nullable Object value) {
        parameters.put(parameter, value);
        return this;
    }

    /** Gives the parameters of both clocks their values. */
    public Filter asOf(AsOf asOf) {
        parameters.putAll(asOf.parameters());
        return this;
    }

    /** The conditions behind WHERE; TRUE when there is none. */
    public String sql() {
        return conditions.isEmpty() ? "TRUE" : "(" + String.join(") AND (", conditions) + ")";
    }

    /** A statement with all parameters. */
    public StatementSpec statement(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).params(parameters);
    }

    /** What LIKE looks for, anywhere in a text in lower case; {@code null} when nothing is looked for. */
    public static @Nullable String anywhere(@Nullable String words) {
        if (words == null || words.isBlank()) {
            return null;
        }
        String literal = words.strip()
                .toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
        return "%" + literal + "%";
    }
}
