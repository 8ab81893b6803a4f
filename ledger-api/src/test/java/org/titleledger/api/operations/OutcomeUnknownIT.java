package org.titleledger.api.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.titleledger.api.embedded.StoppableServer;
import org.titleledger.api.operations.Caller.Reply;
import org.titleledger.api.operations.CutOffProxy.Cut;
import org.titleledger.api.testing.OneDatabaseIsEnough;

/** The connection breaks during COMMIT: the application does not claim to know, and the same key finds out. */
@OneDatabaseIsEnough
class OutcomeUnknownIT {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOT_AT_ALL")
    void isSaidAndTheSameKeyFindsOut(Cut cut) throws IOException {
        try (StoppableServer server = StoppableServer.start(folder.resolve("work"), folder.resolve("cluster"));
                CutOffProxy proxy = CutOffProxy.before(server.port());
                Running ledger = Running.on(server.properties(proxy.port(), "?prepareThreshold=0"))) {
            ledger.clerk().register("暖场", "first");
            long before = ledger.logEnd();
            assertThat(before).isEqualTo(1);

            proxy.cutNext(cut);
            Reply broken = ledger.clerk().register("悬而未决", "second");
            assertThat(broken.outcome()).isEqualTo("503 ledger.outcome-is-unknown");
            assertThat(broken.header("Retry-After")).isEqualTo("5");
            assertThat(broken.text("detail")).contains("Idempotency-Key");
            boolean committed = cut == Cut.BEFORE_THE_APPLICATION_HEARS_OF_IT;
            assertThat(ledger.logEnd()).as("which it was, nobody could tell").isEqualTo(committed ? 2 : before);

            Reply repeated = ledger.clerk().register("悬而未决", "second");
            assertThat(repeated.status()).isEqualTo(201);
            assertThat(ledger.jdbc()
                            .sql("SELECT act::text FROM ledger.event WHERE payload LIKE '%悬而未决%'")
                            .query(String.class)
                            .list())
                    .containsExactly(repeated.text("act"));
        }
    }
}
