package org.titleledger.api.imports.job;

import org.titleledger.api.desk.BatchDesk;
import org.titleledger.api.desk.LedgerDays;
import org.titleledger.api.eventstore.EventArchive;
import org.titleledger.api.evidence.DocumentContent;
import org.titleledger.api.imports.known.LedgerDirectory;
import org.titleledger.api.imports.table.Limits;
import org.titleledger.projections.shared.Watermark;

/** What imports work with. */
public record ImportTools(
        ImportJobs jobs,
        BatchDesk desk,
        EventArchive archive,
        LedgerDirectory directory,
        DocumentContent documents,
        LedgerDays days,
        Watermark readModels,
        Limits limits,
        ImportMeters meters) {}
