package org.titleledger.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.titleledger.api.pages.ChainPicture.Kind;
import org.titleledger.api.pages.ChainPicture.Manner;
import tools.jackson.databind.json.JsonMapper;

/** What the pictures show: areas that stay while nothing else is known, gaps where they are, and everything inside the frame. */
class PicturesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
    private static final JsonMapper JSON = new JsonMapper();

    private final Say say = say();

    private static Say say() {
        ReloadableResourceBundleMessageSource messages = new ReloadableResourceBundleMessageSource();
        messages.setBasename("classpath:messages/pages");
        messages.setDefaultEncoding("UTF-8");
        return new Say(new Words(messages, Locale.SIMPLIFIED_CHINESE), ZoneId.of("Asia/Shanghai"));
    }

    private static Lane.Period period(@Nullable String from, @Nullable String until, String who) {
        return new Lane.Period(day(from), day(until), null, who, List.of(who), false);
    }

    private static @Nullable LocalDate day(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }

    private static Lane.Row row(int number, Lane.Period... periods) {
        return new Lane.Row("act-" + number, number, Instant.EPOCH.plusSeconds(number), List.of(periods));
    }

    private TimelinePicture picture(Lane lane) {
        return TimelinePicture.of(List.of(lane), TODAY, Map.of("act-2", "CLERICAL"), new Palette(), say)
                .getFirst();
    }

    @Test
    void whatStaysKnownIsOneArea() {
        Lane lane = new Lane(
                "权利",
                List.of(
                        row(1, period("1990-01-01", null, "甲")),
                        row(2, period("1990-01-01", "2000-01-01", "甲"), period("2000-01-01", null, "乙")),
                        row(3, period("1990-01-01", "2000-01-01", "甲"), period("2000-01-01", null, "丙"))));
        TimelinePicture picture = picture(lane);
        assertThat(picture.areas()).hasSize(4);
        TimelinePicture.Area first = picture.areas().get(1);
        assertThat(first.name()).isEqualTo("甲");
        assertThat(first.height()).as("two rows").isEqualTo(2 * picture.row() - 2);
        assertThat(picture.labels().get(1).correction()).isEqualTo("笔误更正");
        assertThat(picture.lookedAt()).isBetween(TimelinePicture.LEFT, TimelinePicture.WIDTH);
    }

    @Test
    void aYearIsShownAsVagueAsItIsKnown() {
        Lane.Period vague = new Lane.Period(day("1990-01-01"), null, "YEAR", "甲", List.of("甲"), false);
        Lane.Period undated = new Lane.Period(null, day("1990-01-01"), null, "乙", List.of("乙"), false);
        TimelinePicture picture = picture(new Lane("权利", List.of(row(1, undated, vague))));
        assertThat(picture.areas().get(0).undated()).isTrue();
        assertThat(picture.areas().get(0).x()).isEqualTo(TimelinePicture.LEFT);
        assertThat(picture.areas().get(1).fuzzy()).isGreaterThan(5);
        assertThat(picture.areas().get(1).days()).startsWith("1990年");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 12, 60})
    void howeverManyActsAllIsInsideTheFrame(int acts) {
        List<Lane.Row> rows = new ArrayList<>();
        for (int act = 1; act <= acts; act++) {
            rows.add(new Lane.Row(
                    "act-" + act,
                    act,
                    Instant.EPOCH,
                    IntStream.rangeClosed(1, act)
                            .mapToObj(one -> period(
                                    (1949 + one) + "-01-01",
                                    one == rows.size() + 1 ? null : (1950 + one) + "-01-01",
                                    "单位" + one % 7))
                            .toList()));
        }
        TimelinePicture picture = picture(new Lane("权利", rows));
        assertThat(picture.labels()).hasSize(acts);
        assertThat(picture.height()).isLessThan(1_100);
        assertThat(picture.areas()).allSatisfy(area -> {
            assertThat(area.x()).isGreaterThanOrEqualTo(TimelinePicture.LEFT);
            assertThat(area.x() + area.width()).isLessThanOrEqualTo(TimelinePicture.WIDTH + 3);
            assertThat(area.y() + area.height()).isLessThanOrEqualTo(picture.bottom());
        });
    }

    @Test
    void ownershipAndKeepingApartAreSeen() {
        Lane title = new Lane("权利", List.of(row(1, period("1990-01-01", null, "甲"))));
        Lane custody = new Lane(
                "保管", List.of(row(2, period("1990-01-01", "2018-01-01", "甲"), period("2018-01-01", null, "管理局"))));
        LanesPicture picture = LanesPicture.of(List.of(title), custody, List.of(), TODAY, new Palette(), say);
        assertThat(picture.strips().getFirst().aparts()).hasSize(1);
        assertThat(picture.strips().getFirst().aparts().getFirst().said()).contains("甲", "管理局");
        assertThat(picture.strips().getLast().aparts()).isEmpty();
        assertThat(picture.legend()).containsOnlyKeys("甲", "管理局");
        LanesPicture ended =
                LanesPicture.of(List.of(title), custody.until(day("2018-01-01")), List.of(), TODAY, new Palette(), say);
        assertThat(ended.strips().getFirst().aparts()).isEmpty();
    }

    private static Seen.Holder holder(String name, String share) {
        return new Seen.Holder(new Seen.Ref("party:" + name, name, null, null), share);
    }

    private static SeenTitles.Link link(String act, List<Seen.Holder> from, List<Seen.Holder> to, boolean ended) {
        return new SeenTitles.Link("LAND_USE", from, to, TODAY, null, act, "PURCHASE", ended, false);
    }

    private static Seen.Property property(String more) {
        return JSON.readValue(
                "{\"id\":\"property:1\",\"kind\":\"PARCEL\",\"name\":\"地\"" + more + "}", Seen.Property.class);
    }

    private ChainPicture graph(List<SeenTitles.Link> links, List<SeenTitles.Problem> problems, String more) {
        return ChainDrawing.of(new SeenTitles.Chain(links, problems), property(more), say)
                .getFirst();
    }

    @Test
    void aChainThatFitsHasNoBrokenEdge() {
        ChainPicture graph = graph(
                List.of(
                        link("1", List.of(), List.of(holder("甲", "1/1")), false),
                        link("2", List.of(holder("甲", "1/1")), List.of(holder("乙", "1/2"), holder("丙", "1/2")), false),
                        link("3", List.of(holder("乙", "1/2")), List.of(holder("丁", "1/2"), holder("丙", "1/2")), false)),
                List.of(),
                "");
        assertThat(graph.edges())
                .extracting(ChainPicture.Edge::manner)
                .containsExactlyInAnyOrder(Manner.MOVES, Manner.MOVES, Manner.STAYS, Manner.MOVES);
        assertThat(graph.nodes()).hasSize(5);
        assertThat(graph.deeds()).hasSize(3);
    }

    @Test
    void aBrokenLinkNamesItsCheck() {
        ChainPicture graph = graph(
                List.of(
                        link("1", List.of(), List.of(holder("甲", "1/1")), false),
                        link("2", List.of(holder("外人", "1/1")), List.of(holder("乙", "1/1")), false)),
                List.of(new SeenTitles.Problem(
                        "LAND_USE", "GRANTOR_IS_NOT_THE_HOLDER", "ERROR", List.of("1", "2"), List.of(), "外人")),
                "");
        assertThat(graph.edges()).hasSize(1);
        assertThat(graph.edges().getFirst().manner()).isEqualTo(Manner.BROKEN);
        assertThat(graph.edges().getFirst().check()).isEqualTo("转出方并非当时权利人");
        assertThat(graph.nodes())
                .filteredOn(node -> node.kind() == Kind.STRANGER)
                .extracting(ChainPicture.Node::name)
                .containsExactly("外人");
        assertThat(graph.said()).contains("2 次变动", "1 处");
    }

    @Test
    void whatADivisionCarriedOverLeadsToTheOtherProperties() {
        ChainPicture graph = graph(
                List.of(
                        link("1", List.of(), List.of(holder("甲", "1/1")), false),
                        link("2", List.of(), List.of(), true)),
                List.of(),
                ",\"replacedBy\":[{\"id\":\"property:2\",\"name\":\"东\"},{\"id\":\"property:3\",\"name\":\"西\"}]");
        assertThat(graph.nodes())
                .filteredOn(node -> node.kind() == Kind.PROPERTY)
                .extracting(ChainPicture.Node::name)
                .containsExactly("东", "西");
        assertThat(graph.edges()).extracting(ChainPicture.Edge::manner).containsOnly(Manner.CARRIED);
    }

    @Test
    void theSameChainIsDrawnTheSame() {
        List<SeenTitles.Link> links = List.of(
                link("1", List.of(holder("零", "1/1")), List.of(holder("甲", "1/2"), holder("乙", "1/2")), false),
                link("2", List.of(holder("甲", "1/2")), List.of(holder("乙", "1/1")), false));
        assertThat(graph(links, List.of(), "")).isEqualTo(graph(links, List.of(), ""));
    }
}
