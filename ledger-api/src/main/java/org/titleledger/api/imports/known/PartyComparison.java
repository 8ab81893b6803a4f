package org.titleledger.api.imports.known;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.titleledger.api.imports.row.ColumnPlan;
import org.titleledger.api.imports.row.Finding;
import org.titleledger.api.imports.row.PartyField;
import org.titleledger.api.imports.row.PartyRow;
import org.titleledger.party.PartyId;
import org.titleledger.party.PartyKind;
import org.titleledger.shared.LegalDate;

/** Compares a row with the party it means. */
public final class PartyComparison {

    private static final String DISSOLVED = "✓";

    private final ColumnPlan plan;
    private final PartyDirectory parties;

    public PartyComparison(ColumnPlan plan, PartyDirectory parties) {
        this.plan = plan;
        this.parties = parties;
    }

    /** In what they say otherwise; a kind that the row leaves open is none. */
    public List<Finding> differences(long line, PartyRow row, PartyId party) {
        KnownParty known = parties.party(party);
        Comparison comparison = new Comparison(plan, line);
        comparison.compareNames(PartyField.NAME, known.name(), row.named().name());
        if (row.kind() != PartyKind.OTHER) {
            comparison.compare(PartyField.KIND, known.kind(), row.kind());
        }
        comparison.compare(
                PartyField.CREDIT_CODE, known.creditCode(), row.named().creditCode());
        comparison.compare(PartyField.ESTABLISHED_ON, shown(known.establishedOn()), shown(row.establishedOn()));
        comparison.compare(PartyField.DISSOLVED_ON, ended(known), shown(row.dissolvedOn()));
        return comparison.findings();
    }

    private static @Nullable String ended(KnownParty known) {
        return known.dissolved() && known.dissolvedOn() == null ? DISSOLVED : shown(known.dissolvedOn());
    }

    private static @Nullable String shown(@Nullable LegalDate date) {
        return date == null ? null : date.shown();
    }
}
