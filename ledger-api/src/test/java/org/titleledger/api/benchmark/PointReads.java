package org.titleledger.api.benchmark;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.titleledger.api.desk.LedgerDays;
import org.titleledger.projections.property.PropertyQueries;
import org.titleledger.projections.shared.AsOf;
import org.titleledger.projections.shared.Viewer;
import org.titleledger.projections.shared.Watermark;
import org.titleledger.property.PropertyId;

/**
 * One property's file, {@code GET /properties/{id}} with a session, and beside it the statements behind it in this
 * process: the same snapshot and the same queries, without HTTP, sign-in, JSON and the note for the auditor.
 */
final class PointReads {

    private final Ledger ledger;
    private final List<PropertyId> properties;

    PointReads(Ledger ledger) {
        this.ledger = ledger;
        this.properties = ledger
                .superuser()
                .queryForList(
                        "SELECT stream FROM ledger.event WHERE type = 'property.registered' ORDER BY event_id LIMIT 2000",
                        String.class)
                .stream()
                .map(stream -> new PropertyId(UUID.fromString(stream.substring(stream.indexOf(':') + 1))))
                .toList();
    }

    Load.Client overHttp(int number) throws IOException, InterruptedException {
        Http session = ledger.session();
        int[] next = {number};
        return () -> Http.good(session.get("/api/v1/properties/" + nth(next[0]++)));
    }

    Load.Client statements(int number) {
        TransactionTemplate snapshot = new TransactionTemplate(ledger.bean(PlatformTransactionManager.class));
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        PropertyQueries queries = ledger.bean(PropertyQueries.class);
        Watermark watermark = ledger.bean(Watermark.class);
        AsOf today = new AsOf(ledger.bean(LedgerDays.class).today(), Long.MAX_VALUE);
        int[] next = {number};
        return () -> {
            PropertyId property = nth(next[0]++);
            snapshot.executeWithoutResult(status -> {
                watermark.current();
                queries.file(property, today, Viewer.everything()).orElseThrow();
            });
        };
    }

    private PropertyId nth(int number) {
        return properties.get(Math.floorMod(number * 31, properties.size()));
    }
}
