package org.titleledger.api.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.titleledger.api.testing.OneDatabaseIsEnough;

/**
 * Nothing acknowledged is lost, nothing is there by halves or twice, whoever is killed and whenever.
 *
 * <p>{@code -Dledger.kills=200} makes the campaign longer, {@code -Dledger.kills.seed} repeats one, {@code
 * -Dledger.kills.jar} tries a packaged application.
 */
@EnabledOnOs(OS.LINUX)
@OneDatabaseIsEnough
class KillIT {

    @Test
    void nothingAcknowledgedIsLost() throws IOException, SQLException, InterruptedException {
        int kills = Integer.getInteger("ledger.kills", 10);
        long seed =
                Long.getLong("ledger.kills.seed", ThreadLocalRandom.current().nextInt(1_000_000));
        Campaign campaign =
                new Campaign(kills, seed, Path.of("target", "endurance"), System.getProperty("ledger.kills.jar"));
        assertThat(campaign.run()).as(campaign.summary()).isEmpty();
    }
}
