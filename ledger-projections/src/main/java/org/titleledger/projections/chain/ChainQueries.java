package org.titleledger.projections.chain;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.titleledger.chain.Check;
import org.titleledger.chain.Link;
import org.titleledger.chain.Problem;
import org.titleledger.chain.TitleChain;
import org.titleledger.party.PartyId;
import org.titleledger.projections.chain.ChainView.LinkView;
import org.titleledger.projections.chain.ChainView.ProblemView;
import org.titleledger.projections.chain.ChainView.ShareView;
import org.titleledger.projections.shared.AsOf;
import org.titleledger.projections.shared.Entry;
import org.titleledger.projections.shared.Filter;
import org.titleledger.projections.shared.Json;
import org.titleledger.projections.shared.Listed;
import org.titleledger.projections.shared.Page;
import org.titleledger.projections.shared.PartyNames;
import org.titleledger.projections.shared.PropertyRef;
import org.titleledger.projections.shared.Sight;
import org.titleledger.projections.shared.Sql;
import org.titleledger.projections.shared.TwoAxes.Known;
import org.titleledger.projections.shared.Viewer;
import org.titleledger.property.PropertyId;
import org.titleledger.shared.LegalDate;
import org.titleledger.title.Holder;
import org.titleledger.title.Right;
import org.titleledger.title.TitleEntry;
import org.titleledger.title.TitleState;
import tools.jackson.core.type.TypeReference;

/** Reads chains of title. */
public final class ChainQueries {

    private static final TypeReference<List<Link>> LINKS = new TypeReference<>() {};
    private static final TypeReference<List<PartyId>> PARTIES = new TypeReference<>() {};

    private static final String FROM = """
            FROM projection.chain_problem c
            JOIN projection.property_description d ON d.property = c.property
                AND d.valid @> :day::date AND d.known @> :position::bigint
            WHERE c.known @> :position::bigint AND %s
            """;

    /** The worst first. */
    private static final String ORDER =
            " ORDER BY array_position(ARRAY['ERROR', 'WARNING', 'NOTICE'], c.severity), c.check_name, d.name,"
                    + " c.property, c.right_kind, c.ordinal";

    private final JdbcClient jdbc;

    /** Reads on the database. */
    public ChainQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A problem in the list of the whole ledger.
     *
     * @param property on which the right is
     * @param problem what does not fit
     */
    public record Found(PropertyRef property, @JsonUnwrapped ProblemView problem) {

        /** The same, with a sentence. */
        public Found told(Function<ProblemView, String> sentences) {
            return new Found(property, problem.told(sentences.apply(problem)));
        }
    }

    private record Row(PropertyRef property, Right right, Problem problem) {}

    /** The chains of a property's rights, or of one of them. */
    public ChainView view(TitleState state, @Nullable Right only, AsOf asOf) {
        Map<Right, TitleChain> chains = new java.util.EnumMap<>(Right.class);
        state.rights().forEach((right, timeline) -> {
            if (only == null || only == right) {
                chains.put(right, TitleChain.of(timeline));
            }
        });
        PartyNames names = PartyNames.of(
                chains.values().stream().flatMap(ChainQueries::parties).toList(), asOf, jdbc);
        List<LinkView> links = new ArrayList<>();
        List<ProblemView> problems = new ArrayList<>();
        chains.forEach((right, chain) -> {
            chain.links().forEach(link -> links.add(view(right, link, names)));
            chain.problems().forEach(problem -> problems.add(view(right, problem, names)));
        });
        return new ChainView(links, problems);
    }

    /** What each right was on both axes, from the entries of the title stream. */
    public TimelineView timeline(List<Entry> history, @Nullable Right only, AsOf asOf) {
        List<Known<Right, TitleEntry>> rows = TitleTimeline.rows(history, only);
        PartyNames names =
                PartyNames.of(rows.stream().flatMap(TitleTimeline::parties).toList(), asOf, jdbc);
        return new TimelineView(rows.stream()
                .map(row -> TitleTimeline.view(row, holders -> shares(holders, names)))
                .toList());
    }

    private static Stream<PartyId> parties(TitleChain chain) {
        return Stream.concat(
                chain.links().stream().flatMap(ChainQueries::parties),
                chain.problems().stream().flatMap(ChainQueries::parties));
    }

    private static Stream<PartyId> parties(Link link) {
        return Stream.concat(link.from().stream(), link.to().stream()).map(Holder::party);
    }

    private static Stream<PartyId> parties(Problem problem) {
        return Stream.concat(
                problem.parties().stream(), problem.links().stream().flatMap(ChainQueries::parties));
    }

    private static LinkView view(Right right, Link link, PartyNames names) {
        LegalDate date = link.effectiveOn();
        return new LinkView(
                right,
                shares(link.from(), names),
                shares(link.to(), names),
                LegalDate.dayOf(date),
                date == null || date.precision() == LegalDate.Precision.DAY ? null : date.precision(),
                link.act(),
                link.instrument(),
                link.recordingNumber(),
                link.ended(),
                link.disputed());
    }

    private static List<ShareView> shares(List<Holder> holders, PartyNames names) {
        return holders.stream()
                .map(holder -> new ShareView(
                        names.of(holder.party()),
                        holder.share() == null ? null : holder.share().toString()))
                .toList();
    }

    private static ProblemView view(Right right, Problem problem, PartyNames names) {
        return new ProblemView(
                right,
                problem.check(),
                problem.severity(),
                problem.acts(),
                problem.parties().stream().map(party -> names.of(party)).toList(),
                problem.links().stream().map(link -> view(right, link, names)).toList(),
                "");
    }

    /** Where chains do not fit together, the worst first. */
    public Listed<Found> list(
            @Nullable Check check, Check.@Nullable Severity severity, AsOf asOf, Viewer viewer, Page page) {
        Filter filter = new Filter()
                .asOf(asOf)
                .whereGiven("check", Sql.name(check), "c.check_name = :check")
                .whereGiven("severity", Sql.name(severity), "c.severity = :severity");
        Sight.of(viewer, asOf, jdbc).restrict(filter, "c.property");
        String from = FROM.formatted(filter.sql());
        List<Row> rows = filter.statement(jdbc, "SELECT c.*, d.name " + from + ORDER + page.sql())
                .query(ChainQueries::row)
                .list();
        PartyNames names = PartyNames.of(
                rows.stream().flatMap(row -> parties(row.problem())).distinct().toList(), asOf, jdbc);
        List<Found> found = rows.stream()
                .map(row -> new Found(row.property(), view(row.right(), row.problem(), names)))
                .toList();
        return new Listed<>(
                found,
                filter.statement(jdbc, "SELECT count(*) " + from)
                        .query(Long.class)
                        .single());
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new PropertyRef(new PropertyId(Sql.id(row, "property")), row.getString("name")),
                Right.valueOf(row.getString("right_kind")),
                new Problem(
                        Check.valueOf(row.getString("check_name")),
                        Json.list(row.getString("links"), LINKS),
                        Json.list(row.getString("parties"), PARTIES)));
    }
}
