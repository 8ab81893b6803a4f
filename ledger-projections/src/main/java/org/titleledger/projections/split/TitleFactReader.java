package org.titleledger.projections.split;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlValue;
import org.titleledger.party.PartyId;
import org.titleledger.projections.shared.Json;
import org.titleledger.projections.shared.ShareText;
import org.titleledger.projections.shared.Sql;
import org.titleledger.projections.split.KnownReader.About;
import org.titleledger.shared.Share;
import org.titleledger.shared.Timeline;
import org.titleledger.shared.Timeline.Fact;
import org.titleledger.title.Certificate;
import org.titleledger.title.CoOwnership;
import org.titleledger.title.Ground;
import org.titleledger.title.Holder;
import org.titleledger.title.LandNature;
import org.titleledger.title.Right;
import org.titleledger.title.TitleEntry;
import org.titleledger.title.TitleFact;
import org.titleledger.title.TitleStatus;
import tools.jackson.core.type.TypeReference;

/** Reads the timelines of rights back from the title register. */
final class TitleFactReader {

    private static final TypeReference<List<Certificate>> CERTIFICATES = new TypeReference<>() {};

    private record OfRight(UUID property, Right right) {}

    private record OfFact(UUID property, long position) {}

    private final JdbcTemplate jdbc;

    TitleFactReader(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, Map<Right, Timeline<TitleEntry>>> rights(SqlValue ids) {
        Map<OfFact, List<Holder>> holders = holders(ids);
        List<About<OfRight, Fact<TitleEntry>>> facts = jdbc.query(
                "SELECT * FROM title_fact WHERE property = ANY(?::uuid[])",
                (row, number) -> new About<>(
                        new OfRight(Sql.id(row, "property"), Right.valueOf(row.getString("right_kind"))),
                        KnownReader.fact(row, entry(row, holders))),
                ids);
        return KnownReader.grouped(facts).entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.getKey().property(),
                        Collectors.toMap(
                                entry -> entry.getKey().right(),
                                Map.Entry::getValue,
                                (one, other) -> one,
                                () -> new EnumMap<>(Right.class))));
    }

    private static TitleEntry entry(ResultSet row, Map<OfFact, List<Holder>> holders) throws SQLException {
        TitleEntry.@Nullable Cause cause = Sql.word(row, "cause", TitleEntry.Cause.class);
        if (cause != null) {
            return new TitleEntry.Ended(cause);
        }
        return new TitleEntry.Stated(new TitleFact(
                TitleStatus.valueOf(row.getString("status")),
                Sql.word(row, "nature", LandNature.class),
                CoOwnership.valueOf(row.getString("co_ownership")),
                holders.getOrDefault(new OfFact(Sql.id(row, "property"), row.getLong("position")), List.of()),
                Json.list(row.getString("certificates"), CERTIFICATES),
                Sql.date(row, "registered_on"),
                Sql.date(row, "term_ends_on"),
                Sql.word(row, "ground", Ground.class),
                row.getString("recording_number")));
    }

    private Map<OfFact, List<Holder>> holders(SqlValue ids) {
        return jdbc
                .query(
                        "SELECT property, position, party, share FROM title_holder"
                                + " WHERE property = ANY(?::uuid[]) ORDER BY property, position, ordinal",
                        (row, number) -> new About<>(
                                new OfFact(Sql.id(row, "property"), row.getLong("position")),
                                new Holder(new PartyId(Sql.id(row, "party")), share(row))),
                        ids)
                .stream()
                .collect(Collectors.groupingBy(About::key, Collectors.mapping(About::value, Collectors.toList())));
    }

    private static @Nullable Share share(ResultSet row) throws SQLException {
        String text = row.getString("share");
        return text == null ? null : ShareText.read(text);
    }
}
