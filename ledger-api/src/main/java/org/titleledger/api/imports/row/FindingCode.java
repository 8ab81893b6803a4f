package org.titleledger.api.imports.row;

/** What may be found about a row. The code is stable; the sentence is in the bundle {@code messages/imports}. */
public enum FindingCode {
    /** The row has fewer cells than the heading: the file was cut off, or a separator is missing. */
    ROW_TOO_SHORT("import.row-is-too-short"),
    /** The row has more cells than the heading: a separator stands in a cell that is not quoted. */
    ROW_TOO_LONG("import.row-is-too-long"),
    /** The cell is merged with those of other rows. */
    CELL_MERGED("import.cell-is-merged"),
    /** The cell holds a formula without a value. */
    CELL_IS_FORMULA("import.cell-is-a-formula"),
    /** The cell holds a spreadsheet's error, or the hashes of a column that was too narrow. */
    CELL_IS_ERROR("import.cell-is-an-error"),
    /** The cell was decoded wrongly before, or holds control characters. */
    CELL_GARBLED("import.cell-is-garbled"),
    /** The text is longer than the field may be. */
    TEXT_TOO_LONG("import.text-is-too-long"),
    /** The row needs this field. */
    VALUE_MISSING("import.value-is-missing"),
    /** The field does not know the word. */
    WORD_UNKNOWN("import.word-is-unknown"),
    /** A spreadsheet turned the identifier into a rounded number. */
    IDENTIFIER_DAMAGED("import.identifier-is-damaged"),
    /** The identifier has no form of an identifier. */
    IDENTIFIER_MALFORMED("import.identifier-is-malformed"),
    /** The identifier ends in zeros where a spreadsheet would have lost digits. */
    IDENTIFIER_MAYBE_ROUNDED("import.identifier-may-be-rounded", Severity.WARNS),
    /** The ledger knows the identifier with more zeros in front, which a spreadsheet takes from numbers. */
    IDENTIFIER_LOST_ZEROS("import.identifier-may-have-lost-zeros"),
    /** The unit code does not have the form of GB/T 37346-2019. */
    UNIT_CODE_MALFORMED("import.unit-code-is-malformed"),
    /** The unit code is that of another kind of property (rule J2). */
    UNIT_CODE_OF_OTHER_KIND("import.unit-code-is-of-another-kind"),
    /** The credit code does not have the form of GB 32100-2015. */
    CREDIT_CODE_MALFORMED("import.credit-code-is-malformed"),
    /** The last character of the credit code does not check the others. */
    CREDIT_CODE_CHECK("import.credit-code-has-a-wrong-check-character"),
    /** There are not as many credit codes as holders. */
    CREDIT_CODES_COUNT("import.credit-codes-do-not-match-the-holders"),
    /** The text is no date that is known here. */
    DATE_UNREADABLE("import.date-is-unreadable"),
    /** There is no such day, or it lies before every paper. */
    DATE_IMPOSSIBLE("import.date-is-impossible"),
    /** The date only fills a field, such as 2999-12-31. */
    DATE_IS_FILLER("import.date-is-a-filler"),
    /** The fact would lie in the future (rule B5). */
    DATE_IN_FUTURE("import.date-lies-in-the-future"),
    /** The date is one that systems fill in when they know none. */
    DATE_DOUBTFUL("import.date-is-doubtful", Severity.WARNS),
    /** The day of the entry is known to the month or the year only, and is not recorded. */
    ENTRY_DAY_INEXACT("import.entry-day-is-not-exact", Severity.WARNS),
    /** The text is no area. */
    AREA_UNREADABLE("import.area-is-unreadable"),
    /** The area is negative, beyond any property, or more exact than can be measured. */
    AREA_IMPOSSIBLE("import.area-is-impossible"),
    /** The area is given in another unit than square metres. */
    AREA_UNIT("import.area-has-another-unit"),
    /** A title that is registered or filed has a holder (rule E1). */
    HOLDER_MISSING("import.holder-is-missing"),
    /** A right that is not registered has neither holder nor certificate (rule E1). */
    UNREGISTERED_HAS_HOLDER("import.unregistered-title-has-a-holder"),
    /** A right that is not registered has no certificate. */
    UNREGISTERED_HAS_CERTIFICATE("import.unregistered-title-has-a-certificate"),
    /** The same holder twice. */
    HOLDER_TWICE("import.holder-is-named-twice"),
    /** A share is no fraction of the whole. */
    SHARE_MALFORMED("import.share-is-malformed"),
    /** Some holders have a share and others have none. */
    SHARES_INCOMPLETE("import.shares-are-incomplete"),
    /** The shares do not sum to one (rule E1). */
    SHARES_NOT_ONE("import.shares-do-not-sum-to-one"),
    /** The form of co-ownership does not fit the holders. */
    CO_OWNERSHIP_UNFIT("import.co-ownership-does-not-fit-the-holders"),
    /** The certificate number has no digit. */
    CERTIFICATE_NUMBER_MALFORMED("import.certificate-number-is-malformed"),
    /** The number is that of a 不动产登记证明, which proves no title. */
    CERTIFICATE_IS_PROOF("import.certificate-proves-no-title"),
    /** The number looks like that of another kind of certificate. */
    CERTIFICATE_KIND_DOUBTFUL("import.certificate-kind-is-doubtful", Severity.WARNS),
    /** An occupancy is an interval and needs its first day. */
    OCCUPANCY_UNDATED("import.occupancy-has-no-date"),
    /** A party ends before it begins. */
    DISSOLVED_TOO_EARLY("import.dissolution-lies-before-establishment"),
    /** The cell says something about a title, a custodian or an occupant that the row does not name. */
    VALUE_WITHOUT_SUBJECT("import.value-has-no-subject", Severity.WARNS),
    /** The credit code is that of a party with another name. */
    CREDIT_CODE_OF_ANOTHER("import.credit-code-is-of-another-party"),
    /** The party of this name has another credit code. */
    PARTY_HAS_ANOTHER_CODE("import.party-has-another-credit-code"),
    /** The ledger knows the party of this name without a credit code. */
    PARTY_WITHOUT_CODE("import.party-is-known-without-credit-code", Severity.WARNS),
    /** The name fits several parties. */
    PARTY_AMBIGUOUS("import.party-name-fits-several"),
    /** The ledger has no property with this identifier. */
    PROPERTY_UNKNOWN("import.property-is-unknown"),
    /** The row names more properties than one deed moves. */
    PROPERTIES_TOO_MANY("import.row-names-too-many-properties"),
    /** The identifiers belong to different properties. */
    IDENTIFIERS_FIT_TWO("import.identifiers-fit-several-properties"),
    /** Compound, name and address fit several properties. */
    DESCRIPTION_FITS_TWO("import.description-fits-several-properties"),
    /** The ledger does not know what the property should stand on. */
    PARENT_UNKNOWN("import.parent-is-unknown"),
    /** What the property should stand on fits several properties. */
    PARENT_AMBIGUOUS("import.parent-fits-several-properties"),
    /** The ledger says something else; settling that is not the import's work. */
    DIFFERS("import.ledger-says-otherwise", Severity.WARNS),
    /** The column is not read. */
    COLUMN_UNREAD("import.column-is-not-read", Severity.WARNS),
    /** A further sheet of the workbook is not read. */
    SHEET_UNREAD("import.sheet-is-not-read", Severity.WARNS);

    private final String code;
    private final Severity severity;

    FindingCode(String code) {
        this(code, Severity.REFUSES);
    }

    FindingCode(String code, Severity severity) {
        this.code = code;
        this.severity = severity;
    }

    /** The stable code. */
    public String code() {
        return code;
    }

    /** What it means for the row. */
    public Severity severity() {
        return severity;
    }
}
