package org.titleledger.api.benchmark;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import javax.management.ListenerNotFoundException;

/** One round: everything once, each part beside what it is compared with. */
final class Round {

    private static final int MANY = 16;

    private final Server server;
    private final Chicago chicago;
    private final Parts parts;
    private final Figures figures;
    private final Duration counted;
    private final Cpu cpu;

    Round(Server server, Chicago chicago, Parts parts, Figures figures, Duration counted) throws IOException {
        this.server = server;
        this.chicago = chicago;
        this.parts = parts;
        this.figures = figures;
        this.counted = counted;
        this.cpu = new Cpu(server);
    }

    void run() throws SQLException, IOException, InterruptedException, ListenerNotFoundException {
        try (Ledger ledger = Ledger.fresh(server)) {
            importing(ledger);
            RawEvents raw = new RawEvents(ledger, server.superuserSessions(ledger.database()));
            load(Figure.RAW_INSERT_16, MANY, raw::inserting);
            load(Figure.RAW_INSERT_1, 1, raw::inserting);
            if (parts.has(Parts.REBUILD)) {
                rebuilding(ledger);
            }
            if (parts.has(Parts.CATCH_UP)) {
                server.checkpoint();
                figures.add(Figure.CATCH_UP, CatchUp.perSecond(server, ledger));
            }
            if (parts.has(Parts.READS)) {
                reading(ledger);
            }
            if (parts.has(Parts.ACTS)) {
                acting(ledger);
            }
            load(Figure.RAW_INSERT_16, MANY, raw::inserting);
            load(Figure.RAW_INSERT_1, 1, raw::inserting);
        }
        if (parts.has(Parts.WIDE)) {
            widening();
        }
        figures.endRound();
    }

    private void importing(Ledger ledger)
            throws SQLException, IOException, InterruptedException, ListenerNotFoundException {
        server.checkpoint();
        try (HeapWatch heap = new HeapWatch()) {
            double before = cpu.micros();
            Import imported = chicago.into(ledger);
            double used = cpu.micros() - before;
            figures.add(Figure.IMPORT_RECORDED, imported.recordedPerSecond());
            figures.add(Figure.IMPORT_DONE, imported.donePerSecond());
            figures.addCpu(Figure.IMPORT_DONE, used / imported.events());
            figures.add(Figure.HEAP_USED, heap.used());
            figures.add(Figure.HEAP_KEPT, heap.kept());
        }
    }

    private void rebuilding(Ledger ledger)
            throws SQLException, IOException, InterruptedException, ListenerNotFoundException {
        RawRead raw = new RawRead(server.superuserSessions(ledger.database()));
        raw.perSecond();
        Rebuilding.perSecond(ledger);
        for (int time = 0; time < 3; time++) {
            figures.add(Figure.RAW_READ, raw.perSecond());
        }
        server.checkpoint();
        try (HeapWatch heap = new HeapWatch()) {
            double before = cpu.micros();
            figures.add(Figure.REBUILD, Rebuilding.perSecond(ledger));
            figures.addCpu(Figure.REBUILD, (cpu.micros() - before) / ledger.events());
            figures.add(Figure.HEAP_USED_REBUILD, heap.used());
            figures.add(Figure.HEAP_KEPT_REBUILD, heap.kept());
        }
        server.checkpoint();
        figures.add(Figure.REBUILD_ALL_NEW, Rebuilding.allNewPerSecond(ledger));
    }

    private void acting(Ledger ledger) throws IOException, InterruptedException {
        Acts acts = new Acts(ledger);
        act(ledger, Figure.CREATING_16, MANY, acts.creating());
        act(ledger, Figure.LOADING_16, MANY, acts.loading(MANY));
        ledger.withReadModelsAtRest(() -> {
            load(Figure.CREATING_AT_REST_16, MANY, acts.creating());
            load(Figure.LOADING_AT_REST_16, MANY, acts.loading(MANY));
        });
        act(ledger, Figure.CREATING_1, 1, acts.creating());
        act(ledger, Figure.LOADING_1, 1, acts.loading(1));
        act(ledger, Figure.CREATING_HTTP_16, MANY, acts.creatingOverHttp());
        act(ledger, Figure.LOADING_HTTP_16, MANY, acts.loadingOverHttp(MANY));
        act(ledger, Figure.CREATING_HTTP_1, 1, acts.creatingOverHttp());
        act(ledger, Figure.LOADING_HTTP_1, 1, acts.loadingOverHttp(1));
    }

    private void act(Ledger ledger, Figure figure, int clients, Load.Clients acts)
            throws IOException, InterruptedException {
        ledger.awaitReadModels();
        load(figure, clients, acts);
    }

    private void reading(Ledger ledger) throws InterruptedException {
        PointReads reads = new PointReads(ledger);
        load(Figure.STATEMENTS_16, MANY, reads::statements);
        load(Figure.READ_HTTP_16, MANY, reads::overHttp);
        load(Figure.STATEMENTS_1, 1, reads::statements);
        load(Figure.READ_HTTP_1, 1, reads::overHttp);
    }

    private void widening() throws SQLException, IOException, InterruptedException {
        try (Ledger ledger = Ledger.fresh(server)) {
            WideParcel.into(ledger);
            figures.add(Figure.WIDE_CATCH_UP, CatchUp.perSecond(server, ledger));
        }
    }

    private void load(Figure figure, int clients, Load.Clients work) throws InterruptedException {
        server.checkpoint();
        double before = cpu.micros();
        Load.Result result = new Load(clients, counted.dividedBy(3), counted).run(work);
        figures.add(figure, result);
        figures.addCpu(figure, (cpu.micros() - before) / result.acts());
    }
}
