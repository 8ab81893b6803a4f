package org.titleledger.api.imports.table;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Follows the elements of a workbook's parts, wherever they stand, and refuses what the reader could not bear. */
final class PartCheck {

    private static final Set<String> CELL_TYPES = Set.of("b", "e", "n", "str", "s", "inlineStr");
    private static final Pattern INDEX = Pattern.compile("\\d{1,7}");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{0,40}\\.?\\d{1,40}([eE][+-]?\\d{1,3})?");
    private static final int ARRAY_FORMULAS = 1_000;

    private final Limits limits;
    private final WorkbookFacts facts;
    private final Set<String> sharedFormulas = new HashSet<>();
    private final StringBuilder text = new StringBuilder();
    private String part = "";
    private String cellType = "n";
    private boolean reading;
    private int column;
    private int sharedStrings;
    private int highestSharedString = -1;
    private int arrayFormulas;

    PartCheck(Limits limits, WorkbookFacts facts) {
        this.limits = limits;
        this.facts = facts;
    }

    void begin(String name) {
        part = name;
        sharedFormulas.clear();
        arrayFormulas = 0;
    }

    void event(XMLStreamReader xml) {
        switch (xml.getEventType()) {
            case XMLStreamConstants.START_ELEMENT -> start(xml);
            case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> read(xml);
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw broken("DOCTYPE");
            default -> {}
        }
    }

    /** Every shared string that a cell names must exist: the reader would make the missing ones up, one by one. */
    void finish() {
        require(highestSharedString < sharedStrings, "sharedStrings");
    }

    private void start(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "styleSheet" -> facts.addStyles();
            case "Override" -> override(xml);
            case "Relationship" -> relation(xml);
            case "row" -> row(xml);
            case "c" -> cell(xml);
            case "v", "is", "si" -> beginText();
            case "f" -> formula(xml);
            case "xf" -> require(isIndex(attribute(xml, "numFmtId")), "numFmtId");
            case "mergeCell" -> MergedCells.add(facts, part, attribute(xml, "ref"));
            default -> {}
        }
    }

    private void end(String name) {
        switch (name) {
            case "v" -> value();
            case "is" -> facts.addContent(part);
            case "si" -> sharedStrings++;
            default -> {
                return;
            }
        }
        reading = false;
    }

    private void beginText() {
        text.setLength(0);
        reading = true;
    }

    private void read(XMLStreamReader xml) {
        if (reading) {
            text.append(xml.getText());
            if (text.length() > limits.cellLength()) {
                throw FileRefused.because(FileProblem.CELL_TOO_LONG, part, limits.cellLength());
            }
        }
    }

    private void override(XMLStreamReader xml) {
        String type = attribute(xml, "ContentType");
        String name = attribute(xml, "PartName");
        boolean hidden = type != null && type.endsWith("+xml") && (name == null || !name.matches("(?i).*\\.xml"));
        require(!hidden, "PartName");
    }

    private void relation(XMLStreamReader xml) {
        if (part.endsWith("workbook.xml.rels")) {
            String id = attribute(xml, "Id");
            String target = attribute(xml, "Target");
            if (id == null || target == null) {
                throw broken("Relationship");
            }
            facts.addRelation(id, target);
        }
    }

    private void row(XMLStreamReader xml) {
        require(isIndex(attribute(xml, "r")), "row");
        column = 0;
    }

    private void cell(XMLStreamReader xml) {
        String address = attribute(xml, "r");
        column = address == null ? column + 1 : CellReference.parse(address).column();
        require(column <= CellReference.COLUMNS, "column");
        String type = attribute(xml, "t");
        cellType = type == null ? "n" : type;
        require(CELL_TYPES.contains(cellType), "t=" + cellType);
        require(isIndex(attribute(xml, "s")), "s");
    }

    private void value() {
        String value = text.toString();
        boolean valid = switch (cellType) {
            case "s" -> value.isEmpty() || INDEX.matcher(value).matches();
            case "n" -> value.isEmpty() || NUMBER.matcher(value).matches();
            case "b" -> value.isEmpty() || "0".equals(value) || "1".equals(value);
            default -> true;
        };
        require(valid, "v");
        if (!value.isEmpty()) {
            facts.addContent(part);
            noteSharedString(value);
        }
    }

    private void noteSharedString(String value) {
        if ("s".equals(cellType)) {
            highestSharedString = Math.max(highestSharedString, Integer.parseInt(value));
        }
    }

    private void formula(XMLStreamReader xml) {
        String type = attribute(xml, "t");
        String reference = attribute(xml, "ref");
        if ("shared".equals(type)) {
            String group = attribute(xml, "si");
            require(group != null && isIndex(group), "si");
            require(reference == null ? sharedFormulas.contains(group) : sharedFormulas.add(group) || true, "si");
        }
        if ("array".equals(type)) {
            require(++arrayFormulas <= ARRAY_FORMULAS, "f");
        }
    }

    private static @Nullable String attribute(XMLStreamReader xml, String name) {
        return xml.getAttributeValue(null, name);
    }

    private static boolean isIndex(@Nullable String number) {
        return number == null || INDEX.matcher(number).matches();
    }

    private void require(boolean fulfilled, String what) {
        if (!fulfilled) {
            throw broken(what);
        }
    }

    private FileRefused broken(String what) {
        return FileRefused.because(FileProblem.WORKBOOK_BROKEN, part + " " + what);
    }
}
