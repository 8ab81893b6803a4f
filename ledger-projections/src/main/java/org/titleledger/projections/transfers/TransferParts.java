package org.titleledger.projections.transfers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlValue;
import org.titleledger.projections.shared.AsOf;
import org.titleledger.projections.shared.Grouped;
import org.titleledger.projections.shared.PartyRef;
import org.titleledger.projections.shared.Sql;
import org.titleledger.projections.transfers.TransferView.BlockerView;
import org.titleledger.projections.transfers.TransferView.Comment;
import org.titleledger.projections.transfers.TransferView.Giver;
import org.titleledger.projections.transfers.TransferView.Receiver;
import org.titleledger.projections.transfers.TransferView.Step;
import org.titleledger.shared.ActId;
import org.titleledger.title.Blocker;
import org.titleledger.title.BlockerId;
import org.titleledger.title.TransferState;

/** What belongs to some cases, read at once. */
record TransferParts(
        Grouped<Giver> givers,
        Grouped<Receiver> receivers,
        Grouped<BlockerView> blockers,
        Grouped<Step> steps,
        Grouped<Comment> comments) {

    static TransferParts of(Collection<UUID> transfers, AsOf asOf, JdbcClient jdbc) {
        TransferParts parts =
                new TransferParts(new Grouped<>(), new Grouped<>(), new Grouped<>(), new Grouped<>(), new Grouped<>());
        SqlValue ids = Sql.uuids(transfers);
        jdbc.sql("SELECT p.*, " + PartyRef.columns("p.party", "who") + ", " + PartyRef.columns("p.holder", "whose")
                        + " FROM projection.transfer_party p WHERE p.transfer = ANY(:ids::uuid[])"
                        + " ORDER BY p.transfer, p.ordinal")
                .param("ids", ids)
                .params(asOf.parameters())
                .query(parts::addParty);
        jdbc.sql("SELECT * FROM projection.transfer_blocker WHERE transfer = ANY(:ids::uuid[])"
                        + " AND known @> :position::bigint ORDER BY position")
                .params(asOf.parameters())
                .param("ids", ids)
                .query(parts::addBlocker);
        jdbc.sql("SELECT * FROM projection.transfer_step WHERE transfer = ANY(:ids::uuid[])"
                        + " AND position <= :position ORDER BY position")
                .params(asOf.parameters())
                .param("ids", ids)
                .query(parts::addStep);
        jdbc.sql("SELECT * FROM projection.transfer_comment WHERE transfer = ANY(:ids::uuid[])"
                        + " AND position <= :position ORDER BY position")
                .params(asOf.parameters())
                .param("ids", ids)
                .query(parts::addComment);
        return parts;
    }

    private void addParty(ResultSet row) throws SQLException {
        UUID transfer = Sql.id(row, "transfer");
        PartyRef party = PartyRef.read(row, "who");
        if (row.getString("side").equals("TO")) {
            receivers.add(transfer, new Receiver(party, row.getString("share")));
            return;
        }
        PartyRef holder = PartyRef.read(row, "whose");
        givers.add(transfer, new Giver(party, holder.equals(party) ? null : holder, row.getString("share")));
    }

    private void addBlocker(ResultSet row) throws SQLException {
        blockers.add(
                Sql.id(row, "transfer"),
                new BlockerView(
                        new BlockerId(Sql.id(row, "id")),
                        Blocker.Kind.valueOf(row.getString("kind")),
                        row.getString("note"),
                        Sql.instant(row, "raised_at"),
                        row.getString("raised_by"),
                        Sql.instantOrNull(row, "cleared_at"),
                        row.getString("cleared_by"),
                        row.getString("clearance_note")));
    }

    private void addStep(ResultSet row) throws SQLException {
        steps.add(
                Sql.id(row, "transfer"),
                new Step(
                        TransferState.valueOf(row.getString("state")),
                        row.getString("actor"),
                        Sql.instant(row, "recorded_at"),
                        row.getObject("effective_on", LocalDate.class),
                        row.getString("reason"),
                        new ActId(Sql.id(row, "act"))));
    }

    private void addComment(ResultSet row) throws SQLException {
        comments.add(
                Sql.id(row, "transfer"),
                new Comment(row.getString("actor"), Sql.instant(row, "recorded_at"), row.getString("text")));
    }
}
