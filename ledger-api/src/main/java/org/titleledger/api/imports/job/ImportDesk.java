package org.titleledger.api.imports.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.titleledger.api.desk.Identities;
import org.titleledger.api.imports.row.ColumnPlan;
import org.titleledger.api.imports.row.ImportKind;
import org.titleledger.api.imports.row.Mapping;
import org.titleledger.api.imports.table.FileProblem;
import org.titleledger.api.imports.table.FileRefused;
import org.titleledger.api.imports.table.TabularFile;
import org.titleledger.shared.Actor;
import org.titleledger.shared.Role;
import org.titleledger.shared.Text;

/** Where lists are handed in. */
public final class ImportDesk {

    private final ImportTools tools;
    private final ImportWorker worker;
    private final Identities identities;

    public ImportDesk(ImportTools tools, ImportWorker worker, Identities identities) {
        this.tools = tools;
        this.worker = worker;
        this.identities = identities;
    }

    /**
     * A list as somebody hands it in.
     *
     * @param mapping the JSON object; {@code null} for the known headings alone
     * @param dryRun whether nothing is to be recorded
     */
    public record Submitted(
            byte[] content,
            String fileName,
            String mediaType,
            ImportKind kind,
            @Nullable String mapping,
            boolean dryRun) {}

    /**
     * Takes a list in and begins to import it.
     *
     * @throws FileRefused when the heading or the mapping is wrong; then nothing is kept
     */
    public ImportId submit(Submitted list, Actor actor, Role role) throws IOException {
        String fileName = Text.required("file", list.fileName(), Text.NAME);
        check(list);
        ImportId id = new ImportId(identities.next());
        Instant now = tools.days().now();
        tools.jobs()
                .add(
                        new ImportJob(
                                id,
                                list.kind(),
                                fileName,
                                list.mediaType(),
                                list.dryRun(),
                                list.mapping(),
                                ImportState.RUNNING,
                                0,
                                0,
                                0,
                                0,
                                0,
                                0,
                                null,
                                actor.user(),
                                actor.login(),
                                role,
                                now,
                                null),
                        list.content());
        worker.start(id);
        return id;
    }

    private void check(Submitted list) throws IOException {
        if (list.content().length > tools.limits().bytes()) {
            throw FileRefused.because(FileProblem.TOO_LARGE, tools.limits().bytes() >> 20);
        }
        Mapping mapping = Mapping.parse(list.kind(), list.mapping());
        Path file = Files.createTempFile("ledger-import-", ".table");
        try {
            Files.write(file, list.content());
            try (TabularFile table = TabularFile.open(file, tools.limits())) {
                ColumnPlan.of(mapping, table.heading());
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
