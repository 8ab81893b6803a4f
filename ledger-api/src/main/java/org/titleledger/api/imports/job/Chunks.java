package org.titleledger.api.imports.job;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.titleledger.api.desk.Batch;
import org.titleledger.api.desk.BatchDesk;
import org.titleledger.api.desk.BatchLost;
import org.titleledger.api.desk.DeskRefusal;
import org.titleledger.api.desk.Draft;
import org.titleledger.api.desk.Signature;
import org.titleledger.api.imports.known.Directories;
import org.titleledger.api.imports.row.ColumnPlan;
import org.titleledger.api.imports.row.Interpreted;
import org.titleledger.evidence.EvidenceCommand.FileDocument;
import org.titleledger.shared.CommandRefused;
import org.titleledger.shared.Refusal;

/**
 * Records the rows of one import, some hundred at a time.
 *
 * @param <R> what a row states
 */
final class Chunks<R> {

    private static final int MOST_TRIES = 5;

    private final ImportTools tools;
    private final ImportJob job;
    private final ColumnPlan plan;
    private final Paper paper;
    private final Function<Recorder, RowTaker<R>> takers;
    private final Draft rehearsed = new Draft();
    private int read;

    /** The file as a document: its bytes, how it is filed, and who stands behind the acts that rest on it. */
    record Paper(byte[] bytes, FileDocument filing, Signature signature) {}

    Chunks(ImportTools tools, ImportJob job, ColumnPlan plan, Paper paper, Function<Recorder, RowTaker<R>> takers) {
        this.tools = tools;
        this.job = job;
        this.plan = plan;
        this.paper = paper;
        this.takers = takers;
        this.read = job.read();
    }

    /** Records some rows together, or one by one when somebody else was faster. */
    void take(List<Interpreted<R>> rows) {
        if (job.dryRun()) {
            rehearse(rows);
            return;
        }
        try {
            took(tools.desk().record(batch -> decide(batch, rows), this::reached));
        } catch (BatchLost lost) {
            rows.forEach(this::recordAlone);
        }
    }

    private void recordAlone(Interpreted<R> row) {
        for (int tries = 1; tries <= MOST_TRIES; tries++) {
            try {
                took(tools.desk().recordAlone(batch -> decide(batch, List.of(row)), this::reached));
                return;
            } catch (CommandRefused refused) {
                refuse(row, refused.refusal());
                return;
            } catch (BatchLost lost) {
                Thread.onSpinWait();
            }
        }
        refuse(row, new DeskRefusal.LostTheRace(paper.filing().fileName()));
    }

    /** What the transaction itself refused is noted in another one. */
    private void refuse(Interpreted<R> row, Refusal refusal) {
        tools.desk()
                .record(
                        batch -> {
                            takeJob();
                            noteRefused(batch, row, refusal);
                            return true;
                        },
                        this::reached);
        read++;
        tools.meters().rows(1);
    }

    private void noteRefused(Batch batch, Interpreted<R> row, Refusal refusal) {
        RowResult refused = new Recorder(batch, paper.signature(), paper.filing(), Directories.none(), plan)
                .refused(row.line(), refusal);
        tools.jobs().note(job.id(), List.of(refused.with(row.findings())));
    }

    private int decide(Batch batch, List<Interpreted<R>> rows) {
        takeJob();
        List<RowResult> results = results(batch, tools.directory().refreshed().layer(), rows);
        if (results.stream().noneMatch(result -> result.fate() == RowFate.ACCEPTED)) {
            batch.giveUp();
        } else if (!batch.decided(paper.filing().target()).isEmpty()) {
            tools.documents().keep(paper.filing().digest(), paper.bytes());
        }
        tools.jobs().note(job.id(), results);
        return results.size();
    }

    private void took(BatchDesk.Outcome<Integer> outcome) {
        read += outcome.result();
        tools.meters().rows(outcome.result());
        if (outcome.recorded() != null) {
            tools.directory().learn(outcome.recorded());
        }
    }

    private void reached(BatchDesk.Recorded recorded) {
        tools.jobs().reached(job.id(), recorded.last());
    }

    private void rehearse(List<Interpreted<R>> rows) {
        tools.desk().rehearse(rehearsed, batch -> {
            takeJob();
            Directories directories = tools.directory().refreshed().layer();
            directories.learn(rehearsed.facts());
            tools.jobs().note(job.id(), results(batch, directories, rows));
            return true;
        });
        read += rows.size();
        tools.meters().rows(rows.size());
    }

    private void takeJob() {
        if (!tools.jobs().take(job.id(), read)) {
            throw new ImportStopped(job.id());
        }
    }

    private List<RowResult> results(Batch batch, Directories directories, List<Interpreted<R>> rows) {
        RowTaker<R> taker = takers.apply(new Recorder(batch, paper.signature(), paper.filing(), directories, plan));
        taker.prepare(rows.stream()
                .<R>mapMulti((row, taken) -> {
                    if (row.statement() != null) {
                        taken.accept(row.statement());
                    }
                })
                .toList());
        List<RowResult> results = new ArrayList<>();
        for (Interpreted<R> row : rows) {
            R statement = row.statement();
            results.add(
                    statement == null
                            ? RowResult.refused(row.findings())
                            : taker.take(row.line(), statement).with(row.findings()));
        }
        return results;
    }
}
