package org.titleledger.property;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.titleledger.testing.Sample.BUILDING;
import static org.titleledger.testing.Sample.PARCEL;
import static org.titleledger.testing.Sample.on;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.titleledger.shared.Act;
import org.titleledger.testing.Acts;

/** An impossible history of a property stops the replay. */
class PropertyReplayTest {

    private static final Act ACT = Acts.any();
    private static final Description DESCRIPTION = new Description("1号楼", null, null);
    private static final PropertyEvent REGISTERED = new PropertyEvent.Registered(
            BUILDING, ACT, null, PropertyKind.BUILDING, DESCRIPTION, null, List.of(), List.of());
    private static final PropertyEvent RETIRED = new PropertyEvent.Retired(BUILDING, ACT, on("2020-01-01"), "拆除");

    static Stream<PropertyEvent> later() {
        return Stream.of(
                new PropertyEvent.Described(BUILDING, ACT, null, DESCRIPTION),
                new PropertyEvent.IdentifiersRecorded(BUILDING, ACT, null, List.of()),
                new PropertyEvent.AreasRecorded(BUILDING, ACT, null, List.of()),
                new PropertyEvent.Placed(BUILDING, ACT, null, PARCEL),
                RETIRED);
    }

    @ParameterizedTest
    @MethodSource("later")
    void nothingHappensBeforeAPropertyIsKnownOrAfterItIsRetired(PropertyEvent event) {
        assertThatIllegalStateException().isThrownBy(() -> PropertyState.STREAM.after(List.of(event)));
        assertThatIllegalStateException()
                .isThrownBy(() -> PropertyState.STREAM.after(List.of(REGISTERED, RETIRED, event)));
        PropertyState.STREAM.after(List.of(REGISTERED, event));
    }

    @org.junit.jupiter.api.Test
    void aPropertyIsRegisteredOnce() {
        assertThatIllegalStateException().isThrownBy(() -> PropertyState.STREAM.after(List.of(REGISTERED, REGISTERED)));
    }
}
