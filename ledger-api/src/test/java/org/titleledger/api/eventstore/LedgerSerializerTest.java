package org.titleledger.api.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.titleledger.party.PartyEvent;
import org.titleledger.shared.EventName;
import org.titleledger.shared.LedgerEvent;

class LedgerSerializerTest {

    private static final String REGISTERED = """
            {"party":"party:0190a000-0000-7000-8000-000000000007","act":{"id":"0190a000-0000-7000-8000-0000000003ef",\
            "actor":{"user":"0190a000-0000-7000-8000-000000000001","login":"clerk"},"role":"CLERK","reason":null,\
            "documents":[],"basedOn":[{"stream":"party:0190a000-0000-7000-8000-000000000007","version":0}],"warnings":[]},\
            "effectiveOn":{"day":"1958-09-01","precision":"DAY"},"name":"原省建校","kind":"INSTITUTION",\
            "creditCode":null,"establishedOn":{"day":"1958-09-01","precision":"DAY"}}""";

    private final LedgerSerializer serializer = new LedgerSerializer(RecordedNames.of(List.of(PartyEvent.class)));

    @Test
    void writesAllComponentsInTheirOrderUnderTheStoredName() {
        SerializedObject<String> written = serializer.serialize(Facts.registered(7), String.class);
        assertThat(written.getData()).isEqualTo(REGISTERED);
        assertThat(written.getType().getName()).isEqualTo("party.registered");
        assertThat(written.getType().getRevision()).isEqualTo("1");
    }

    @Test
    void readsBackWhatItWrote() {
        Object read = serializer.deserialize(stored(REGISTERED, "party.registered", "1"));
        assertThat(read).isEqualTo(Facts.registered(7));
    }

    @Test
    void aFieldThatIsNotKnownIsAnError() {
        String more = REGISTERED.replace("{\"party\"", "{\"more\":1,\"party\"");
        assertThatThrownBy(() -> serializer.deserialize(stored(more, "party.registered", "1")))
                .isInstanceOf(SerializationException.class)
                .hasStackTraceContaining("more");
    }

    @Test
    void aFieldThatIsMissingIsAnError() {
        String less = REGISTERED.replace("\"creditCode\":null,", "");
        assertThatThrownBy(() -> serializer.deserialize(stored(less, "party.registered", "1")))
                .isInstanceOf(SerializationException.class);
    }

    @Test
    void anEventThatIsNotKnownStopsTheReader() {
        assertThatThrownBy(() -> serializer.deserialize(stored("{}", "party.forgotten", "1")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("party.forgotten");
    }

    @Test
    void aRevisionThatIsNotKnownStopsTheReader() {
        assertThatThrownBy(() -> serializer.deserialize(stored(REGISTERED, "party.registered", "2")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("party.registered/2");
    }

    @Test
    void aClassOutsideTheCatalogueIsNotWritten() {
        assertThatThrownBy(() -> serializer.serialize("text", String.class))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void metadataIsReadBack() {
        SerializedObject<String> written = serializer.serialize(MetaData.with("traceId", "4711"), String.class);
        assertThat(written.getData()).isEqualTo("{\"traceId\":\"4711\"}");
        assertThat(serializer.<String, Object>deserialize(written)).isEqualTo(MetaData.with("traceId", "4711"));
    }

    @Test
    void twoEventsCannotShareAStoredName() {
        assertThatThrownBy(() -> RecordedNames.of(List.of(PartyEvent.class, Twin.class)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("party.renamed");
    }

    @Test
    void anEventWithoutAStoredNameIsRefused() {
        assertThatThrownBy(() -> RecordedNames.of(List.of(Nameless.class))).isInstanceOf(IllegalStateException.class);
    }

    private static SerializedObject<String> stored(String json, String name, String revision) {
        return new SimpleSerializedObject<>(json, String.class, name, revision);
    }

    @EventName("party.renamed")
    private abstract static class Twin implements LedgerEvent {}

    private abstract static class Nameless implements LedgerEvent {}
}
