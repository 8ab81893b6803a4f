package org.titleledger.api.imports.row;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.titleledger.api.imports.table.TabularRow;
import org.titleledger.property.Identifier;
import org.titleledger.property.UnitCode;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.LegalDate.Precision;
import org.titleledger.title.Ground;
import org.titleledger.title.Instrument;
import org.titleledger.title.Right;

/** Interprets the rows of a file of deeds. */
public final class DeedRows {

    /** A deed that moves more than these was not written on one line of a paper register. */
    private static final int MOST_PROPERTIES = 100;

    private static final HolderCells GRANTORS =
            new HolderCells(DeedField.GRANTOR, DeedField.GRANTOR_CREDIT_CODE, null, HolderReader::readGivers);
    private static final HolderCells GRANTEES =
            new HolderCells(DeedField.GRANTEE, DeedField.GRANTEE_CREDIT_CODE, DeedField.SHARES, HolderReader::read);

    private final ColumnPlan plan;
    private final RowDates dates;

    /**
     * Interprets rows by a plan.
     *
     * @param today the day in the bureau's zone
     */
    public DeedRows(ColumnPlan plan, LocalDate today) {
        this.plan = plan;
        this.dates = new RowDates(plan.mapping(), today);
    }

    /** What a row says, or why it is refused. */
    public Interpreted<DeedRow> interpret(TabularRow row) {
        RowReader cells = new RowReader(plan, row);
        DeedRow statement = cells.isShaped() ? statement(cells) : null;
        return new Interpreted<>(row.line(), cells.isRefused() ? null : statement, cells.findings());
    }

    private DeedRow statement(RowReader cells) {
        Map<DeedField, List<Identifier>> properties = properties(cells);
        Right right = cells.value(DeedField.RIGHT, Vocabulary.RIGHTS::read);
        List<NamedHolder> grantors = GRANTORS.read(cells);
        List<NamedHolder> grantees = GRANTEES.read(cells);
        if (grantees.isEmpty() && !cells.isReported(DeedField.GRANTEE)) {
            cells.report(DeedField.GRANTEE, FindingCode.VALUE_MISSING, DeedField.GRANTEE.heading());
        }
        Instrument instrument = cells.value(DeedField.INSTRUMENT, Vocabulary.INSTRUMENTS::read);
        Ground ground = cells.value(DeedField.GROUND, Vocabulary.GROUNDS::read);
        String number = cells.value(DeedField.RECORDING_NUMBER, IdentifierReader::recordingNumber);
        LegalDate effective = dates.past(cells, DeedField.EFFECTIVE_ON);
        LegalDate entered = dates.past(cells, DeedField.RECORDED_ON);
        boolean isSaid = plan.speaksOf(DeedField.EFFECTIVE_ON);
        return new DeedRow(
                properties,
                right,
                grantors,
                grantees,
                instrument,
                ground,
                number,
                isSaid ? effective : entered,
                entryDay(cells, entered, isSaid));
    }

    /** The ledger keeps the day of an entry or none; a file without a day of effect loses nothing by that (rule E2). */
    private static @Nullable LocalDate entryDay(RowReader cells, @Nullable LegalDate entered, boolean isBesides) {
        if (entered == null || entered.precision() == Precision.DAY) {
            return LegalDate.dayOf(entered);
        }
        if (isBesides) {
            cells.report(DeedField.RECORDED_ON, FindingCode.ENTRY_DAY_INEXACT, entered.shown());
        }
        return null;
    }

    private Map<DeedField, List<Identifier>> properties(RowReader cells) {
        Map<DeedField, List<Identifier>> named = new EnumMap<>(DeedField.class);
        add(named, cells, DeedField.UNIT_CODE, DeedRows::unitCode);
        String scheme = plan.mapping().identifierScheme();
        if (scheme != null) {
            add(named, cells, DeedField.IDENTIFIER, text -> IdentifierReader.read(scheme, text));
        }
        if (named.isEmpty() && !cells.isReported(DeedField.UNIT_CODE) && !cells.isReported(DeedField.IDENTIFIER)) {
            DeedField needed = plan.speaksOf(DeedField.UNIT_CODE) ? DeedField.UNIT_CODE : DeedField.IDENTIFIER;
            cells.report(needed, FindingCode.VALUE_MISSING, needed.heading());
        }
        return named;
    }

    private static Reading<Identifier> unitCode(String text) {
        return switch (IdentifierReader.unitCode(text)) {
            case Reading.Value<UnitCode> code -> Reading.value(Identifier.of(code.value()));
            case Reading.Doubtful<UnitCode> code -> Reading.value(Identifier.of(code.value()));
            case Reading.Nothing<UnitCode> nothing -> Reading.nothing();
            case Reading.Wrong<UnitCode> wrong -> new Reading.Wrong<>(wrong.code(), wrong.arguments());
        };
    }

    private static void add(
            Map<DeedField, List<Identifier>> named,
            RowReader cells,
            DeedField field,
            Function<String, Reading<Identifier>> reader) {
        String text = cells.text(field);
        List<String> parts = text == null ? List.of() : HolderReader.parts(text);
        if (parts.size() > MOST_PROPERTIES) {
            cells.report(field, FindingCode.PROPERTIES_TOO_MANY, parts.size(), MOST_PROPERTIES);
            return;
        }
        Set<Identifier> identifiers = new LinkedHashSet<>();
        for (String part : parts) {
            Identifier identifier = cells.accept(field, reader.apply(part));
            if (identifier != null) {
                identifiers.add(identifier);
            }
        }
        if (!identifiers.isEmpty()) {
            named.put(field, List.copyOf(identifiers));
        }
    }
}
