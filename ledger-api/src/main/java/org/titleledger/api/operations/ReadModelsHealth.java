package org.titleledger.api.operations;

import java.util.function.BooleanSupplier;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Whether the read models are being kept up; how far they are is a matter of metrics. */
public final class ReadModelsHealth extends AbstractHealthIndicator {

    private final BooleanSupplier running;

    /** A check that asks whether the processor of the read models runs. */
    public ReadModelsHealth(BooleanSupplier running) {
        super("the read models do not answer");
        this.running = running;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        boolean runs = running.getAsBoolean();
        health.status(runs ? "UP" : "OUT_OF_SERVICE").withDetail("running", runs);
    }
}
