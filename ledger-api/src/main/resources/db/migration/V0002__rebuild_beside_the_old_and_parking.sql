-- A rebuild makes the new read models beside the old ones, which go on answering until the new ones take their place.
CREATE SCHEMA projection_next AUTHORIZATION ledger_app;

-- Each rebuild: how far it is, what it was found to differ in, how it ended. The read models themselves are disposable;
-- this is not.
CREATE TABLE work.rebuild (
    id             bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    login          text,
    dry_run        boolean     NOT NULL,
    state          text        NOT NULL DEFAULT 'RUNNING'
        CHECK (state IN ('RUNNING', 'FINISHED', 'FAILED', 'INTERRUPTED')),
    phase          text        NOT NULL,
    position       bigint      NOT NULL DEFAULT 0,
    until_position bigint      NOT NULL,
    started_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    finished_at    timestamptz,
    compared       text,
    failure        text,
    CHECK ((state = 'RUNNING') = (finished_at IS NULL))
);
CREATE UNIQUE INDEX rebuild_one_at_a_time ON work.rebuild ((true)) WHERE state = 'RUNNING';
COMMENT ON COLUMN work.rebuild.compared IS 'A digest of each read model, old and new, with what differs (JSON).';
GRANT SELECT, INSERT, UPDATE ON work.rebuild TO ledger_app;

-- Who retried or released a parked event, and why: kept for ever, also across rebuilds.
CREATE TABLE access.parking_act (
    id       bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at       timestamptz NOT NULL DEFAULT clock_timestamp(),
    login    text        NOT NULL,
    action   text        NOT NULL CHECK (action IN ('RETRY', 'RELEASE')),
    subject  uuid        NOT NULL,
    position bigint      NOT NULL,
    reason   text        NOT NULL CHECK (reason <> ''),
    outcome  text        NOT NULL
);
CREATE INDEX parking_act_released ON access.parking_act (position) WHERE action = 'RELEASE';
COMMENT ON COLUMN access.parking_act.position IS 'The parked event that the act is about.';
GRANT SELECT, INSERT ON access.parking_act TO ledger_app;
