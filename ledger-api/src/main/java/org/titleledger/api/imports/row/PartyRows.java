package org.titleledger.api.imports.row;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.titleledger.api.imports.table.TabularRow;
import org.titleledger.party.CreditCode;
import org.titleledger.party.PartyKind;
import org.titleledger.shared.LegalDate;

/** Interprets the rows of a file of parties. */
public final class PartyRows {

    private final ColumnPlan plan;
    private final RowDates dates;

    /**
     * Interprets rows by a plan.
     *
     * @param today the day in the bureau's zone
     */
    public PartyRows(ColumnPlan plan, LocalDate today) {
        this.plan = plan;
        this.dates = new RowDates(plan.mapping(), today);
    }

    /** What a row says, or why it is refused. */
    public Interpreted<PartyRow> interpret(TabularRow row) {
        RowReader cells = new RowReader(plan, row);
        PartyRow statement = cells.isShaped() ? statement(cells) : null;
        return new Interpreted<>(row.line(), cells.isRefused() ? null : statement, cells.findings());
    }

    private @Nullable PartyRow statement(RowReader cells) {
        String name = cells.required(PartyField.NAME);
        PartyKind kind = cells.value(PartyField.KIND, Vocabulary.PARTY_KINDS::read);
        CreditCode code = cells.value(PartyField.CREDIT_CODE, IdentifierReader::creditCode);
        LegalDate established = dates.past(cells, PartyField.ESTABLISHED_ON);
        LegalDate dissolved = dates.past(cells, PartyField.DISSOLVED_ON);
        if (established != null && dissolved != null && dissolved.day().isBefore(established.day())) {
            cells.report(
                    PartyField.DISSOLVED_ON, FindingCode.DISSOLVED_TOO_EARLY, dissolved.shown(), established.shown());
        }
        return name == null
                ? null
                : new PartyRow(
                        new NamedParty(name, code), kind == null ? PartyKind.OTHER : kind, established, dissolved);
    }
}
