package org.titleledger.api.endurance;

/**
 * One kill -9.
 *
 * @param target who is killed
 * @param phase when
 * @param delayMillis how long after the phase began
 */
record Kill(Target target, Phase phase, int delayMillis) {

    enum Target {
        /** The JVM; PostgreSQL is left running. */
        APPLICATION,
        /** The JVM and every process of PostgreSQL. */
        EVERYTHING,
        /** PostgreSQL's first process; the others see to their own end. */
        POSTMASTER,
        /** One session, upon which PostgreSQL throws out all others and recovers. */
        SESSION,
        /** Every process of PostgreSQL. */
        SERVER;

        boolean hitsTheApplication() {
            return this == APPLICATION || this == EVERYTHING;
        }
    }

    enum Phase {
        /** Nothing is there yet: binaries are unpacked, a cluster initialised, migrations run. */
        FIRST_START(9_000),
        /** The application starts on what is there. */
        START(6_000),
        LOAD(2_500),
        /** A list is being imported. */
        IMPORT(2_500),
        /** The read models are being made anew. */
        REBUILD(1_500),
        /** The application was asked to end. */
        STOP(1_500);

        private final int longestMillis;

        Phase(int longestMillis) {
            this.longestMillis = longestMillis;
        }

        int longestMillis() {
            return longestMillis;
        }

        /** Whether the application was up and must stay so when only its database is killed. */
        boolean isUp() {
            return this == LOAD || this == IMPORT || this == REBUILD;
        }
    }

    @Override
    public String toString() {
        return target + " in " + phase + " after " + delayMillis + " ms";
    }
}
