package org.titleledger.api.http;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Any list as CSV (RFC 4180) in UTF-8 with a byte order mark, for spreadsheets that would not know the encoding otherwise. */
public final class CsvLists {

    /** The media type. */
    public static final String TYPE = "text/csv";

    private static final String BYTE_ORDER_MARK = "\ufeff";

    private CsvLists() {}

    /** Some records as rows; a column for each field that any of them has. */
    public static String of(List<JsonNode> items) {
        List<Map<String, String>> rows = items.stream().map(CsvLists::row).toList();
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> columns.addAll(row.keySet()));
        StringWriter text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(columns);
            rows.forEach(row -> csv.writeRecord(
                    columns.stream().map(column -> row.getOrDefault(column, "")).toList()));
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException("a string can be written", impossible);
        }
        return text.toString();
    }

    private static Map<String, String> row(JsonNode item) {
        Map<String, String> row = new LinkedHashMap<>();
        flatten("", item, row);
        return row;
    }

    private static void flatten(String path, JsonNode node, Map<String, String> row) {
        if (node.isObject()) {
            node.properties()
                    .forEach(property -> flatten(
                            path.isEmpty() ? property.getKey() : path + "." + property.getKey(),
                            property.getValue(),
                            row));
        } else {
            row.put(path, harmless(text(node)));
        }
    }

    private static String text(JsonNode node) {
        if (node.isArray()) {
            List<String> parts = new ArrayList<>();
            node.forEach(part -> parts.add(text(part)));
            return String.join("; ", parts);
        }
        if (node.isObject()) {
            return node.properties().stream()
                    .map(Map.Entry::getValue)
                    .map(CsvLists::text)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" "));
        }
        return node.isNull() ? "" : node.asString();
    }

    /** What a spreadsheet would take for a formula is told to be text. */
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 && !isNumber(text) ? "'" + text : text;
    }

    private static boolean isNumber(String text) {
        return text.matches("-?\\d+(\\.\\d+)?");
    }
}
