-- The ledger, who may do what with it, and the work beside it. Run by the owner; the application acts as ledger_app.

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'ledger_app') THEN
        CREATE ROLE ledger_app NOLOGIN;
    END IF;
    -- whoever makes a schema for another role must be able to act as it
    IF NOT pg_has_role(current_user, 'ledger_app', 'SET') THEN
        EXECUTE format('GRANT ledger_app TO %I', current_user);
    END IF;
EXCEPTION
    WHEN insufficient_privilege THEN
        RAISE EXCEPTION 'The role ledger_app is missing or % may not act as it', current_user
            USING HINT = 'Let an administrator run: CREATE ROLE ledger_app NOLOGIN; GRANT ledger_app TO '
                || quote_ident(current_user);
END
$$;

CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public;
CREATE EXTENSION IF NOT EXISTS btree_gist SCHEMA public;

-- Flyway has made the schema ledger, where it keeps its own table
CREATE SCHEMA access;
CREATE SCHEMA work;
GRANT USAGE ON SCHEMA ledger, access, work TO ledger_app;

-- Refuses what would change the past, to everybody.
CREATE FUNCTION ledger.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% on %.% is refused: what is recorded stays as it was recorded', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME
        USING ERRCODE = 'object_not_in_prerequisite_state',
              HINT = 'Record a correction instead.';
END
$$;

-- A transaction gets its id before it draws a position: a position below a snapshot's xmin can then no longer appear.
CREATE FUNCTION ledger.take_transaction_id() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_current_xact_id();
    RETURN NULL;
END
$$;

CREATE TABLE ledger.event (
    position    bigint GENERATED ALWAYS AS IDENTITY (CACHE 1) PRIMARY KEY,
    event_id    uuid        NOT NULL UNIQUE,
    stream      text        NOT NULL CHECK (stream <> ''),
    sequence    bigint      NOT NULL CHECK (sequence >= 0),
    stream_type text        NOT NULL CHECK (stream_type <> ''),
    type        text        NOT NULL CHECK (type <> ''),
    revision    text        NOT NULL CHECK (revision <> ''),
    act         uuid        NOT NULL,
    payload     text        NOT NULL CHECK (payload <> ''),
    metadata    text        NOT NULL CHECK (metadata <> ''),
    recorded_at timestamptz NOT NULL DEFAULT statement_timestamp(),
    UNIQUE (stream, sequence)
);
CREATE INDEX event_act ON ledger.event (act);
CREATE INDEX event_stream_type ON ledger.event (stream_type, position);
CREATE INDEX event_recorded_at ON ledger.event (recorded_at, position);

COMMENT ON TABLE ledger.event IS 'The acts, one row per event, in the order of the ledger. Nothing here is ever changed.';
COMMENT ON COLUMN ledger.event.position IS 'The ledger''s own order.';
COMMENT ON COLUMN ledger.event.payload IS 'The exact characters that were serialised; never jsonb, which rewrites them.';
COMMENT ON COLUMN ledger.event.recorded_at IS 'The database''s clock when the statement began that wrote the event.';

CREATE TABLE ledger.document_content (
    digest text   PRIMARY KEY CHECK (digest <> ''),
    bytes  bytea  NOT NULL,
    size   bigint NOT NULL CHECK (size = octet_length(bytes))
);
COMMENT ON TABLE ledger.document_content IS 'The bytes of the filed papers, known by their SHA-256.';

-- The first answer to a command given with an Idempotency-Key, kept for ever (rules.md K2).
CREATE TABLE ledger.answer (
    user_id        uuid        NOT NULL,
    method         text        NOT NULL,
    path           text        NOT NULL,
    key            text        NOT NULL,
    content_digest text        NOT NULL,
    status         int         NOT NULL,
    headers        text        NOT NULL,
    body           text        NOT NULL,
    recorded_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (user_id, method, path, key)
);

-- Identifiers that are taken; kept in the command's own transaction, freed by correction, division, retirement (J1).
CREATE TABLE ledger.identifier_claim (
    scheme   text NOT NULL CHECK (scheme <> ''),
    value    text NOT NULL CHECK (value <> ''),
    property uuid NOT NULL,
    PRIMARY KEY (scheme, value)
);
CREATE INDEX identifier_claim_property ON ledger.identifier_claim (property);

-- What stands on what: a seal on the parcel holds for the building (G2).
CREATE TABLE ledger.stands_on (
    child  uuid PRIMARY KEY,
    parent uuid NOT NULL CHECK (parent <> child)
);
CREATE INDEX stands_on_parent ON ledger.stands_on (parent);

-- The bureau's time zone: one row, fixed once the first event is stored (B1).
CREATE TABLE ledger.zone (
    zone text    NOT NULL CHECK (zone <> ''),
    one  boolean PRIMARY KEY DEFAULT true CHECK (one)
);

CREATE FUNCTION ledger.refuse_zone_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM ledger.event) THEN
        RAISE EXCEPTION 'the zone is fixed: events are recorded under it'
            USING ERRCODE = 'object_not_in_prerequisite_state';
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER fixed BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.zone
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_zone_change();
ALTER TABLE ledger.zone ENABLE ALWAYS TRIGGER fixed;

CREATE TRIGGER transaction_id_first BEFORE INSERT ON ledger.event
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.take_transaction_id();
ALTER TABLE ledger.event ENABLE ALWAYS TRIGGER transaction_id_first;

DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['event', 'document_content', 'answer'] LOOP
        EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.%I
            FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change()', name);
        -- an ordinary trigger is passed by under session_replication_role = replica
        EXECUTE format('ALTER TABLE ledger.%I ENABLE ALWAYS TRIGGER append_only', name);
    END LOOP;
END
$$;
-- neither the position nor the time is the application's to give
GRANT SELECT, INSERT (event_id, stream, sequence, stream_type, type, revision, act, payload, metadata)
    ON ledger.event TO ledger_app;
GRANT SELECT, INSERT ON ledger.document_content TO ledger_app;
GRANT SELECT, INSERT (user_id, method, path, key, content_digest, status, headers, body) ON ledger.answer TO ledger_app;
GRANT SELECT, INSERT, DELETE ON ledger.identifier_claim TO ledger_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ledger.stands_on TO ledger_app;
GRANT SELECT, INSERT, UPDATE (zone) ON ledger.zone TO ledger_app;

CREATE TABLE access."user" (
    id              uuid        PRIMARY KEY,
    login           text        NOT NULL UNIQUE CHECK (login <> ''),
    password_hash   text,
    display_name    text        NOT NULL,
    roles           text[]      NOT NULL DEFAULT '{}',
    party           uuid,
    failed_attempts int         NOT NULL DEFAULT 0,
    locked_until    timestamptz,
    disabled        boolean     NOT NULL DEFAULT false,
    created_at      timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- Commands that were refused and sign-ins that failed: they leave no event, but the auditor sees them (A4).
CREATE TABLE access.refused_attempt (
    id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    login  text,
    path   text        NOT NULL,
    method text        NOT NULL,
    code   text        NOT NULL,
    detail text
);
CREATE INDEX refused_attempt_at ON access.refused_attempt (at);

-- Who read which building's file.
CREATE TABLE access.file_read (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at       timestamptz NOT NULL DEFAULT clock_timestamp(),
    login    text        NOT NULL,
    property uuid        NOT NULL,
    path     text        NOT NULL
);
CREATE INDEX file_read_property ON access.file_read (property, at);

GRANT SELECT, INSERT, UPDATE ON access."user" TO ledger_app;
GRANT SELECT, INSERT ON access.refused_attempt, access.file_read TO ledger_app;

CREATE TABLE work.import_job (
    id          uuid        PRIMARY KEY,
    kind        text        NOT NULL,
    file_name   text        NOT NULL,
    media_type  text        NOT NULL,
    dry_run     boolean     NOT NULL,
    mapping     text,
    content     bytea       NOT NULL,
    state       text        NOT NULL,
    rows        int         NOT NULL DEFAULT 0,
    read        int         NOT NULL DEFAULT 0,
    accepted    int         NOT NULL DEFAULT 0,
    unchanged   int         NOT NULL DEFAULT 0,
    different   int         NOT NULL DEFAULT 0,
    refused     int         NOT NULL DEFAULT 0,
    position    bigint,
    login       text        NOT NULL,
    user_id     uuid        NOT NULL,
    role        text        NOT NULL,
    started_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    finished_at timestamptz
);
CREATE INDEX import_job_running ON work.import_job (started_at) WHERE state = 'RUNNING';

CREATE TABLE work.import_finding (
    job            uuid   NOT NULL REFERENCES work.import_job ON DELETE CASCADE,
    ordinal        bigint NOT NULL,
    line           bigint NOT NULL,
    column_heading text   NOT NULL,
    code           text   NOT NULL,
    severity       text   NOT NULL,
    arguments      text[] NOT NULL,
    PRIMARY KEY (job, ordinal)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON work.import_job, work.import_finding TO ledger_app;

-- Read models are dropped and rebuilt, so they belong to the application; only the tokens stand here from the start.
CREATE SCHEMA projection AUTHORIZATION ledger_app;
SET ROLE ledger_app;
CREATE TABLE projection.token_entry (
    processor_name text  NOT NULL,
    segment        int   NOT NULL,
    token          bytea,
    token_type     text,
    timestamp      text,
    owner          text,
    PRIMARY KEY (processor_name, segment)
);
RESET ROLE;
