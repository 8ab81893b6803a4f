package org.titleledger.api.imports.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.titleledger.api.desk.Batch;
import org.titleledger.api.desk.Signature;
import org.titleledger.api.imports.known.Directories;
import org.titleledger.api.imports.row.ColumnPlan;
import org.titleledger.api.imports.row.Field;
import org.titleledger.api.imports.row.Finding;
import org.titleledger.api.imports.row.Severity;
import org.titleledger.evidence.EvidenceCommand.FileDocument;
import org.titleledger.party.PartyId;
import org.titleledger.shared.Decision;
import org.titleledger.shared.InvalidValue;
import org.titleledger.shared.LedgerCommand;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.Refusal;
import org.titleledger.shared.Warning;

/** Records rows as acts of one batch; with the first of them it files the document they rest on. */
final class Recorder {

    private final Batch batch;
    private final Signature signature;
    private final FileDocument document;
    private final Directories directories;
    private final ColumnPlan plan;
    private final Map<String, String> firstNamed = new HashMap<>();
    private boolean filed;

    Recorder(Batch batch, Signature signature, FileDocument document, Directories directories, ColumnPlan plan) {
        this.batch = batch;
        this.signature = signature;
        this.document = document;
        this.directories = directories;
        this.plan = plan;
    }

    UUID fresh() {
        return batch.fresh();
    }

    /** The batch, for what was decided in it and is not yet recorded. */
    Batch batch() {
        return batch;
    }

    Directories directories() {
        return directories;
    }

    ColumnPlan plan() {
        return plan;
    }

    /** Records a row as one act, or says why not. */
    RowResult record(long line, List<LedgerCommand> commands) {
        file();
        return switch (batch.record(signature, commands)) {
            case Decision.Refused<LedgerEvent> refused -> refused(line, refused.refusal());
            case Decision.Accepted<LedgerEvent> accepted -> {
                directories.learn(accepted.events());
                yield new RowResult(RowFate.ACCEPTED, warnings(line, accepted.events()));
            }
        };
    }

    /** A document that is filed already is not filed again: that is refused, and changes nothing. */
    private void file() {
        if (!filed) {
            batch.record(
                    new Signature(signature.actor(), signature.role(), signature.reason(), List.of()),
                    List.of(document));
            filed = true;
        }
    }

    private List<Finding> warnings(long line, List<LedgerEvent> facts) {
        List<Finding> findings = new ArrayList<>();
        for (LedgerEvent fact : facts) {
            String column = column(Columns.of(fact, plan.mapping().kind()));
            for (Warning warning : fact.act().warnings()) {
                findings.add(new Finding(line, column, warning.code(), Severity.WARNS, warning.details()));
            }
        }
        return findings;
    }

    /** A row that the ledger refuses. */
    RowResult refused(long line, Refusal refusal) {
        return RowResult.refused(List.of(new Finding(
                line,
                column(Columns.of(refusal, plan.mapping().kind())),
                refusal.code(),
                Severity.REFUSES,
                refusal.details().stream().map(this::shown).toList())));
    }

    /** Refusals name parties by their identities, and reports by their names. */
    private String shown(Object detail) {
        String text = String.valueOf(detail);
        return firstNamed.getOrDefault(text, directories.parties().named(text));
    }

    /** Remembers the name of a party that a row names first, which no directory has if the row is refused. */
    void firstNamed(PartyId party, String name) {
        firstNamed.put(party.toString(), name);
    }

    private String column(@Nullable Field field) {
        return field == null || !plan.mapping().kind().fields().contains(field) ? "" : plan.heading(field);
    }

    /** A value that is wrong by itself, as a finding about a field. */
    Finding finding(long line, Field field, InvalidValue invalid) {
        return new Finding(
                line,
                plan.heading(field),
                invalid.code(),
                Severity.REFUSES,
                invalid.details().stream().map(String::valueOf).toList());
    }
}
