package org.titleledger.api.imports.row;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.titleledger.api.imports.table.TabularRow;
import org.titleledger.property.Area;
import org.titleledger.property.Description;
import org.titleledger.property.Identifier;
import org.titleledger.property.PropertyKind;
import org.titleledger.property.UnitCode;

/** Interprets the rows of a file of properties. */
public final class PropertyRows {

    private final ColumnPlan plan;
    private final TitleCells titles;
    private final UseCells uses;

    /**
     * Interprets rows by a plan.
     *
     * @param today the day in the bureau's zone
     */
    public PropertyRows(ColumnPlan plan, LocalDate today) {
        RowDates dates = new RowDates(plan.mapping(), today);
        this.plan = plan;
        this.titles = new TitleCells(plan, dates);
        this.uses = new UseCells(dates);
    }

    /** What a row says, or why it is refused. */
    public Interpreted<PropertyRow> interpret(TabularRow row) {
        RowReader cells = new RowReader(plan, row);
        PropertyRow statement = cells.isShaped() ? statement(cells) : null;
        return new Interpreted<>(row.line(), cells.isRefused() ? null : statement, cells.findings());
    }

    private @Nullable PropertyRow statement(RowReader cells) {
        String name = cells.required(PropertyField.NAME);
        String compound = cells.name(PropertyField.COMPOUND);
        String address = cells.name(PropertyField.ADDRESS);
        UnitCode code = cells.value(PropertyField.UNIT_CODE, IdentifierReader::unitCode);
        PropertyKind kind = kind(cells, code);
        List<Identifier> identifiers = identifiers(cells, code);
        List<Area> areas = areas(cells);
        String parent = cells.name(PropertyField.PARENT);
        TitleClaim title = titles.read(cells, kind);
        CustodyClaim custody = uses.custody(cells);
        OccupancyClaim occupancy = uses.occupancy(cells);
        if (name == null || kind == null) {
            return null;
        }
        Description description = new Description(name, compound, address);
        return new PropertyRow(kind, description, parent, identifiers, areas, title, custody, occupancy);
    }

    /** The kind the row names, or the one its unit code tells; they may not contradict each other (rule J2). */
    private static @Nullable PropertyKind kind(RowReader cells, @Nullable UnitCode code) {
        String word = cells.name(PropertyField.KIND);
        if (word == null) {
            if (code == null) {
                cells.report(PropertyField.KIND, FindingCode.VALUE_MISSING, PropertyField.KIND.heading());
            }
            return code == null ? null : code.kind();
        }
        PropertyKind kind = cells.accept(PropertyField.KIND, Vocabulary.PROPERTY_KINDS.read(word));
        if (kind != null && code != null && code.kind() != kind) {
            cells.report(PropertyField.UNIT_CODE, FindingCode.UNIT_CODE_OF_OTHER_KIND, code, word);
        }
        return kind;
    }

    private List<Identifier> identifiers(RowReader cells, @Nullable UnitCode code) {
        List<Identifier> identifiers = new ArrayList<>();
        if (code != null) {
            identifiers.add(Identifier.of(code));
        }
        String scheme = plan.mapping().identifierScheme();
        if (scheme != null) {
            add(identifiers, cells.value(PropertyField.IDENTIFIER, text -> IdentifierReader.read(scheme, text)));
        }
        plan.furtherIdentifiers()
                .forEach((further, column) ->
                        add(identifiers, cells.value(column, text -> IdentifierReader.read(further, text))));
        return identifiers;
    }

    private static List<Area> areas(RowReader cells) {
        List<Area> areas = new ArrayList<>();
        add(areas, cells.value(PropertyField.LAND_AREA, text -> AreaReader.read(text, Area.Part.LAND)));
        add(areas, cells.value(PropertyField.BUILDING_AREA, text -> AreaReader.read(text, Area.Part.BUILDING)));
        return areas;
    }

    private static <T> void add(List<T> list, @Nullable T value) {
        if (value != null) {
            list.add(value);
        }
    }
}
