package org.titleledger.api.imports.job;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An import as the API shows it. */
final class ImportViews {

    private ImportViews() {}

    static Map<String, @Nullable Object> of(ImportJob job) {
        Map<String, @Nullable Object> view = new LinkedHashMap<>();
        view.put("id", job.id().toString());
        view.put("state", job.state().name());
        view.put("kind", job.kind().word());
        view.put("fileName", job.fileName());
        view.put("dryRun", job.dryRun());
        view.put("rows", job.rows());
        view.put("read", job.read());
        view.put("accepted", job.accepted());
        view.put("unchanged", job.unchanged());
        view.put("different", job.different());
        view.put("refused", job.refused());
        view.put("position", job.position());
        view.put("actor", job.login());
        view.put("startedAt", job.startedAt().toString());
        view.put(
                "finishedAt", job.finishedAt() == null ? null : job.finishedAt().toString());
        return view;
    }
}
