package org.titleledger.projections.parking;

import java.time.Instant;

/**
 * What an administrator did about a parked event.
 *
 * @param position the event that it was about
 * @param outcome TAKEN when everything that waited is in the read models now, else PARKED
 */
public record ParkingAct(
        Instant at, String login, Action action, String subject, long position, String reason, Outcome outcome) {

    /** What was done. */
    public enum Action {
        /** Everything that waits is tried again. */
        RETRY,
        /** Those that wait behind the poisoned event go on without it. */
        RELEASE
    }

    /** What came of it. */
    public enum Outcome {
        TAKEN,
        PARKED
    }
}
