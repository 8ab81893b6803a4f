package org.titleledger.projections;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.titleledger.projections.bureau.BureauProjection;
import org.titleledger.projections.custody.CustodyProjection;
import org.titleledger.projections.documents.DocumentProjection;
import org.titleledger.projections.history.HistoryProjection;
import org.titleledger.projections.occupancy.OccupancyProjection;
import org.titleledger.projections.parties.PartyProjection;
import org.titleledger.projections.property.PropertyProjection;
import org.titleledger.projections.shared.Batch;
import org.titleledger.projections.shared.Entry;
import org.titleledger.projections.shared.Projection;
import org.titleledger.projections.shared.Watermark;
import org.titleledger.projections.split.SplitProjection;
import org.titleledger.projections.title.TitleProjection;
import org.titleledger.projections.transfers.TransferProjection;

/** All registers. They take every event in the same transaction and so stand at one position. */
public final class Registers {

    /** The processing group, and the name of its token. */
    public static final String PROCESSING_GROUP = "projection.registers";

    private static final String REBUILT = "UPDATE projection.rebuild SET finished_at = clock_timestamp()"
            + " WHERE finished_at IS NULL AND until_position <= ?";

    /**
     * Every look-up here is by key. PostgreSQL keeps the plan it made while the tables were empty, and that one reads them
     * whole: a rebuild would take longer for each event the more there are.
     */
    private static final String LOOK_UP_BY_INDEX = "SET LOCAL enable_seqscan = off";

    private final JdbcTemplate jdbc;
    private final Watermark watermark;
    private final SplitProjection splits;
    private final List<Projection> projections = List.of(
            new PartyProjection(),
            new DocumentProjection(),
            new BureauProjection(),
            new PropertyProjection(),
            new CustodyProjection(),
            new TitleProjection(),
            new TransferProjection(),
            new OccupancyProjection(),
            new HistoryProjection());

    /** Registers that write through the transaction that is under way. */
    public Registers(JdbcTemplate jdbc, Watermark watermark) {
        this.jdbc = jdbc;
        this.watermark = watermark;
        this.splits = new SplitProjection(jdbc);
    }

    /** Takes some entries in the order of the log, inside a transaction. */
    public void take(List<Entry> entries) {
        jdbc.execute(LOOK_UP_BY_INDEX);
        Batch batch = new Batch(jdbc);
        entries.forEach(entry -> projections.forEach(projection -> projection.on(entry, batch)));
        batch.flush();
        splits.after(entries);
        watermark.moveTo(entries.getLast());
        jdbc.update(REBUILT, entries.getLast().position());
    }
}
