package org.titleledger.api.imports.table;

/** Why a file cannot be imported at all. The code is stable; the sentence is in the bundle {@code messages/imports}. */
public enum FileProblem {
    /** There is nothing in it: no heading. */
    EMPTY("import.file-is-empty"),
    /** It has more bytes than the limit. */
    TOO_LARGE("import.file-is-too-large"),
    /** It is neither UTF-8 nor GB18030. */
    ENCODING_UNKNOWN("import.file-encoding-is-unknown"),
    /** It is no text and no XLSX workbook. */
    NOT_A_TABLE("import.file-is-not-a-table"),
    /** It is a workbook of the old binary form, or one locked with a password. */
    OLD_OR_LOCKED_WORKBOOK("import.workbook-is-old-or-locked"),
    /** A quoted cell does not end, or goes on behind its closing quote. */
    QUOTES_BROKEN("import.file-quotes-are-broken"),
    /** It has more rows than the limit. */
    TOO_MANY_ROWS("import.file-has-too-many-rows"),
    /** It has more columns than the limit. */
    TOO_MANY_COLUMNS("import.file-has-too-many-columns"),
    /** A cell is longer than the limit. */
    CELL_TOO_LONG("import.file-cell-is-too-long"),
    /** The workbook cannot be read. */
    WORKBOOK_BROKEN("import.workbook-is-broken"),
    /** The workbook inflates to more bytes, entries or merged cells than the limit. */
    WORKBOOK_INFLATES_TOO_FAR("import.workbook-inflates-too-far"),
    /** No column is known by its heading. */
    HEADING_UNKNOWN("import.heading-is-unknown"),
    /** A column that is used stands twice in the heading. */
    COLUMN_TWICE("import.column-stands-twice"),
    /** Several columns are known for one field. */
    COLUMN_AMBIGUOUS("import.column-is-ambiguous"),
    /** The heading of an area names another unit than square metres. */
    COLUMN_UNIT("import.column-has-another-unit"),
    /** A field that every row needs has neither a column nor a constant. */
    COLUMN_MISSING("import.column-is-missing"),
    /** The mapping is not the JSON object it should be. */
    MAPPING_MALFORMED("import.mapping-is-malformed"),
    /** The mapping names a field that does not exist. */
    FIELD_UNKNOWN("import.mapping-field-is-unknown"),
    /** The mapping names a column that the file does not have. */
    MAPPED_COLUMN_MISSING("import.mapping-column-is-missing"),
    /** The mapping gives a word that the field does not know. */
    MAPPED_WORD_UNKNOWN("import.mapping-word-is-unknown"),
    /** The mapping's date format is no pattern with year, month and day. */
    DATE_FORMAT_MALFORMED("import.mapping-date-format-is-malformed"),
    /** The mapping's identifier scheme is missing or malformed. */
    SCHEME_MALFORMED("import.mapping-identifier-scheme-is-malformed");

    private final String code;

    FileProblem(String code) {
        this.code = code;
    }

    /** The stable code. */
    public String code() {
        return code;
    }
}
