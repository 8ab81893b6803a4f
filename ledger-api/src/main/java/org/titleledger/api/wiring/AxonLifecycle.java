package org.titleledger.api.wiring;

import java.time.Duration;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.context.SmartLifecycle;
import org.titleledger.projections.rebuild.Rebuild;

/** Starts Axon before the first request is taken and stops it after the last. */
final class AxonLifecycle implements SmartLifecycle {

    private static final Duration LOOK_FOR_REBUILDS = Duration.ofSeconds(5);

    private final Configuration axon;
    private final StreamingEventProcessor registers;
    private final Rebuild rebuild;
    private volatile boolean running;

    AxonLifecycle(Configuration axon, StreamingEventProcessor registers, Rebuild rebuild) {
        this.axon = axon;
        this.registers = registers;
        this.rebuild = rebuild;
    }

    @Override
    public void start() {
        axon.start();
        registers.start();
        rebuild.keepResuming(LOOK_FOR_REBUILDS);
        running = true;
    }

    @Override
    public void stop() {
        rebuild.close();
        registers.shutDown();
        axon.shutdown();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Axon's threads, once shut down, do not start again; whoever pauses a context leaves it running. */
    @Override
    public boolean isPauseable() {
        return false;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
