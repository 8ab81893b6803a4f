package org.titleledger.projections.rebuild;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A script whose statements each are about one table and stand on a line of their own. */
final class TableScript {

    private static final Pattern TABLE =
            Pattern.compile("^(?:ALTER TABLE|CREATE (?:UNIQUE )?INDEX \\w+ ON) (\\w+) .*;$");

    private final String text;
    private final Map<String, String> ofTables = new LinkedHashMap<>();

    TableScript(String text) {
        this.text = text;
        text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("--"))
                .forEach(line -> ofTables.merge(table(line), line + "\n", String::concat));
    }

    private static String table(String statement) {
        Matcher matcher = TABLE.matcher(statement);
        if (!matcher.matches()) {
            throw new IllegalStateException("about which table? " + statement);
        }
        return matcher.group(1);
    }

    /** The whole script. */
    String text() {
        return text;
    }

    /** The statements about one table; empty when there are none. */
    String of(String table) {
        return ofTables.getOrDefault(table, "");
    }
}
