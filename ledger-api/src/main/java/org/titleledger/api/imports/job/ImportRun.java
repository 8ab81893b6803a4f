package org.titleledger.api.imports.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.titleledger.api.desk.Signature;
import org.titleledger.api.imports.known.BureauNames;
import org.titleledger.api.imports.row.Finding;
import org.titleledger.api.imports.row.Interpreted;
import org.titleledger.api.imports.row.Mapping;
import org.titleledger.api.imports.row.RowSource;
import org.titleledger.api.imports.row.Severity;
import org.titleledger.api.imports.table.FileRefused;
import org.titleledger.api.imports.table.TabularFile;
import org.titleledger.evidence.EvidenceCommand.FileDocument;
import org.titleledger.shared.Digest;

/** One import from where it is to its end. */
final class ImportRun {

    private static final int CHUNK = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ImportTools tools;
    private final ImportJob job;
    private final BooleanSupplier stopping;

    ImportRun(ImportTools tools, ImportJob job, BooleanSupplier stopping) {
        this.tools = tools;
        this.job = job;
        this.stopping = stopping;
    }

    /**
     * Carries the import to its end.
     *
     * @throws ImportStopped when it is not to be carried on here
     */
    void run() throws IOException {
        byte[] content = tools.jobs().content(job.id()).orElseThrow(() -> new ImportStopped(job.id()));
        Path file = Files.createTempFile("ledger-import-", ".table");
        try {
            Files.write(file, content);
            tools.jobs().begin(job.id(), Math.toIntExact(TabularFile.countRows(file, tools.limits())));
            read(file, content);
            awaitReadModels();
            tools.jobs().end(job.id(), ImportState.DONE);
            tools.meters().finished(ImportState.DONE);
        } catch (FileRefused refused) {
            Finding reason = new Finding(1, "", refused.problem().code(), Severity.REFUSES, refused.arguments());
            tools.jobs().add(job.id(), List.of(reason));
            tools.jobs().end(job.id(), ImportState.FAILED);
            tools.meters().finished(ImportState.FAILED);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void read(Path file, byte[] content) throws IOException {
        Mapping mapping = Mapping.parse(job.kind(), job.mapping());
        switch (job.kind()) {
            case PROPERTIES -> {
                try (var rows = RowSource.properties(
                        file, tools.limits(), mapping, tools.days().today())) {
                    take(rows, content, recorder -> new PropertyTaker(recorder, tools.archive()));
                }
            }
            case PARTIES -> {
                try (var rows = RowSource.parties(
                        file, tools.limits(), mapping, tools.days().today())) {
                    take(rows, content, PartyTaker::new);
                }
            }
            case TITLE_HISTORY -> {
                BureauNames bureau = BureauNames.at(job.startedAt(), tools.archive());
                try (var rows = RowSource.deeds(
                        file, tools.limits(), mapping, tools.days().today(), bureau)) {
                    take(rows, content, recorder -> new DeedTaker(recorder, tools.archive()));
                }
            }
        }
    }

    private <R> void take(RowSource<R> rows, byte[] content, Function<Recorder, RowTaker<R>> takers) {
        Chunks<R> chunks = new Chunks<>(tools, begun(), rows.plan(), paper(content), takers);
        int done = job.dryRun() ? 0 : job.read();
        if (done == 0) {
            tools.jobs().add(job.id(), rows.findings());
        }
        for (int skipped = 0; skipped < done && rows.hasNext(); skipped++) {
            rows.next();
        }
        try (RowsAhead<R> ahead = new RowsAhead<>(rows, CHUNK)) {
            for (List<Interpreted<R>> chunk = ahead.next(); !chunk.isEmpty(); chunk = ahead.next()) {
                stopIfAsked();
                chunks.take(chunk);
            }
        }
    }

    private ImportJob begun() {
        if (job.read() == 0 || job.dryRun()) {
            tools.jobs().forget(job.id());
        }
        return tools.jobs().find(job.id()).orElseThrow(() -> new ImportStopped(job.id()));
    }

    private Chunks.Paper paper(byte[] content) {
        FileDocument filing = new FileDocument(
                Digest.of(content), content.length, job.mediaType(), job.fileName(), "", null, null, null);
        Signature signature =
                new Signature(job.actor(), job.role(), "导入 " + job.fileName(), List.of(filing.document()));
        return new Chunks.Paper(content, filing, signature);
    }

    private void awaitReadModels() {
        Long position = tools.jobs().find(job.id()).map(ImportJob::position).orElse(null);
        while (position != null && !tools.readModels().waitFor(position, PATIENCE)) {
            stopIfAsked();
        }
    }

    private void stopIfAsked() {
        if (stopping.getAsBoolean() || Thread.currentThread().isInterrupted()) {
            throw new ImportStopped(job.id());
        }
    }
}
