package org.titleledger.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.titleledger.bureau.DesignationId;
import org.titleledger.occupancy.OccupancyId;
import org.titleledger.party.PartyId;
import org.titleledger.property.PropertyId;
import org.titleledger.testing.Refused;
import org.titleledger.title.BlockerId;
import org.titleledger.title.ExceptionId;
import org.titleledger.title.RestrictionId;
import org.titleledger.title.TransferId;

/** An identifier carries its kind, and no other kind is taken for it. */
class TypedIdTest {

    private static final String UUID = "0190a000-0000-7000-8000-000000000001";

    static Stream<Arguments> kinds() {
        return Stream.of(
                kind("party", PartyId::parse),
                kind("document", DocumentId::parse),
                kind("property", PropertyId::parse),
                kind("occupancy", OccupancyId::parse),
                kind("designation", DesignationId::parse),
                kind("restriction", RestrictionId::parse),
                kind("transfer", TransferId::parse),
                kind("blocker", BlockerId::parse),
                kind("exception", ExceptionId::parse));
    }

    private static Arguments kind(String name, Function<String, TypedId> parse) {
        return Arguments.of(name, parse);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void anIdReadsAsItIsWritten(String kind, Function<String, TypedId> parse) {
        TypedId id = parse.apply(kind + ":" + UUID);
        assertThat(id).hasToString(kind + ":" + UUID);
        assertThat(id.value()).hasToString(UUID);
        assertThat(parse.apply(kind + ":" + UUID.toUpperCase(java.util.Locale.ROOT)))
                .isEqualTo(id);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void anIdOfAnotherKindIsRefused(String kind, Function<String, TypedId> parse) {
        for (String wrong : List.of(
                "thing:" + UUID, UUID, ":" + UUID, kind + UUID, kind.toUpperCase(java.util.Locale.ROOT) + ":" + UUID)) {
            Refused.as("id.malformed", () -> parse.apply(wrong));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1-1-1-1-1",
                "0190a000-0000-7000-8000-00000000001",
                "0190a000000070008000000000000001",
                "not-a-uuid",
                " 0190a000-0000-7000-8000-000000000001"
            })
    void onlyTheCanonicalFormOfAUuidIsRead(String text) {
        Refused.as("id.malformed", () -> PartyId.parse("party:" + text));
    }

    @Test
    void anActIsAPlainUuid() {
        assertThat(ActId.parse(UUID)).hasToString(UUID);
        Refused.as("id.malformed", () -> ActId.parse("act:" + UUID));
    }

    @Test
    void aStreamIsItsKindAndAUuid() {
        assertThat(StreamId.parse("title:" + UUID)).hasToString("title:" + UUID);
        Refused.as("stream.malformed", () -> StreamId.parse(UUID));
        Refused.as("stream.malformed", () -> StreamId.parse(":" + UUID));
        Refused.as("id.malformed", () -> StreamId.parse("title:" + UUID + "x"));
    }

    /** Whoever locks several streams locks them in this order (rule L1). */
    @Test
    void streamsAreSortedByKindAndThenById() {
        StreamId first = StreamId.parse("property:" + UUID);
        StreamId second = StreamId.parse("title:" + UUID);
        StreamId third = StreamId.parse("title:0190a000-0000-7000-8000-000000000002");
        assertThat(Stream.of(third, first, second).sorted()).containsExactly(first, second, third);
    }
}
