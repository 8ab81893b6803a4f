package org.titleledger.projections.split;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlValue;
import org.titleledger.projections.shared.AsOf;
import org.titleledger.projections.shared.Grouped;
import org.titleledger.projections.shared.Sql;
import org.titleledger.projections.split.SplitTitleLine.OpenBlocker;
import org.titleledger.projections.split.SplitTitleLine.OpenTransfer;
import org.titleledger.title.Blocker;
import org.titleledger.title.BlockerId;
import org.titleledger.title.Right;
import org.titleledger.title.TransferId;
import org.titleledger.title.TransferState;

/** The open cases of the properties on one page of the board. */
final class OpenCases {

    /** A case, who is in charge of it, and when it last moved. */
    record OpenCase(OpenTransfer transfer, @Nullable String assignee, Instant lastMovedAt) {}

    private OpenCases() {}

    /** The cases of each property, the longest idle first. */
    static Grouped<OpenCase> of(Collection<UUID> properties, AsOf asOf, JdbcClient jdbc) {
        SqlValue ids = Sql.uuids(properties);
        Grouped<OpenBlocker> blockers = new Grouped<>();
        jdbc.sql("SELECT b.* FROM projection.transfer_blocker b JOIN projection.transfer t ON t.id = b.transfer"
                        + " WHERE t.property = ANY(:ids::uuid[]) AND t.open AND b.clearance_position IS NULL AND "
                        + AsOf.known("t") + " AND " + AsOf.known("b")
                        + " ORDER BY b.position")
                .params(asOf.parameters())
                .param("ids", ids)
                .query(row -> {
                    blockers.add(
                            Sql.id(row, "transfer"),
                            new OpenBlocker(
                                    new BlockerId(Sql.id(row, "id")),
                                    Blocker.Kind.valueOf(row.getString("kind")),
                                    row.getString("note")));
                });
        Grouped<OpenCase> cases = new Grouped<>();
        jdbc.sql("SELECT t.* FROM projection.transfer t WHERE t.property = ANY(:ids::uuid[]) AND t.open AND "
                        + AsOf.known("t") + " ORDER BY last_moved_at, position")
                .params(asOf.parameters())
                .param("ids", ids)
                .query(row -> {
                    UUID id = Sql.id(row, "id");
                    OpenTransfer transfer = new OpenTransfer(
                            new TransferId(id),
                            Right.valueOf(row.getString("right_kind")),
                            TransferState.valueOf(row.getString("state")),
                            blockers.of(id));
                    cases.add(
                            Sql.id(row, "property"),
                            new OpenCase(transfer, row.getString("assignee"), Sql.instant(row, "last_moved_at")));
                });
        return cases;
    }
}
