package org.titleledger.projections.shared;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.titleledger.party.PartyId;

/** The names of some parties on a day, as known at a position. */
public record PartyNames(Map<PartyId, PartyRef> byParty) {

    public PartyNames {
        byParty = Map.copyOf(byParty);
    }

    /** Reads them in one query. */
    public static PartyNames of(Collection<PartyId> parties, AsOf asOf, JdbcClient jdbc) {
        List<UUID> ids = parties.stream().map(PartyId::value).distinct().toList();
        Map<PartyId, PartyRef> names = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("SELECT id, projection.name_of(id, :day::date, :position::bigint) AS name"
                            + " FROM unnest(:ids::uuid[]) AS id")
                    .params(asOf.parameters())
                    .param("ids", Sql.uuids(ids))
                    .query(row -> {
                        PartyId party = new PartyId(Sql.id(row, "id"));
                        names.put(party, new PartyRef(party, row.getString("name")));
                    });
        }
        return new PartyNames(names);
    }

    /** A party with its name; one that is not known has none. */
    public PartyRef of(PartyId party) {
        return byParty.getOrDefault(party, new PartyRef(party, ""));
    }
}
