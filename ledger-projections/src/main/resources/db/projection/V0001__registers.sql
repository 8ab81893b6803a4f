-- The read models: dropped and made again from the events whenever this file or the code that fills it changes. Every row
-- carries the position of the event it comes from. "valid" is the law's time, half-open; it is null for a fact that has
-- no stretch because another one holds on all its days.

CREATE TABLE projection.watermark (
    position    bigint      NOT NULL,
    recorded_at timestamptz,
    one         boolean     PRIMARY KEY DEFAULT true CHECK (one)
);
INSERT INTO projection.watermark (position) VALUES (0);

-- Parties

CREATE TABLE projection.party (
    id                   uuid   PRIMARY KEY,
    position             bigint NOT NULL,
    kind                 text   NOT NULL,
    credit_code          text,
    established_on       date,
    established_precision text  NOT NULL,
    dissolution_position bigint,
    dissolved_on         date,
    dissolved_precision  text,
    version              bigint NOT NULL
);
CREATE INDEX party_credit_code ON projection.party (credit_code);

CREATE TABLE projection.party_name (
    party        uuid   NOT NULL,
    position     bigint NOT NULL,
    act          uuid   NOT NULL,
    effective_on date,
    date_precision text   NOT NULL,
    valid        daterange,
    name         text   NOT NULL,
    PRIMARY KEY (party, position)
);
CREATE INDEX party_name_search ON projection.party_name USING gin (name public.gin_trgm_ops);
CREATE INDEX party_name_exactly ON projection.party_name (name);

CREATE TABLE projection.succession (
    predecessor  uuid   NOT NULL,
    position     bigint NOT NULL,
    ordinal      int    NOT NULL,
    successor    uuid   NOT NULL,
    share        text   NOT NULL,
    effective_on date,
    act          uuid   NOT NULL,
    PRIMARY KEY (predecessor, position, ordinal)
);
CREATE INDEX succession_successor ON projection.succession (successor);

-- What a party was called on a day; before its first known name, by its first.
CREATE OR REPLACE FUNCTION projection.name_of(party uuid, day date) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT n.name FROM projection.party_name n WHERE n.party = $1
    ORDER BY n.valid @> $2 DESC NULLS LAST, n.effective_on NULLS FIRST, n.position LIMIT 1
$$;

CREATE OR REPLACE FUNCTION projection.status_of(party uuid, day date) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN p.dissolution_position IS NOT NULL AND (p.dissolved_on IS NULL OR p.dissolved_on <= $2)
        THEN 'DISSOLVED' ELSE 'ACTIVE' END
    FROM projection.party p WHERE p.id = $1
$$;

-- Documents

CREATE TABLE projection.document (
    id          uuid        PRIMARY KEY,
    position    bigint      NOT NULL UNIQUE,
    recorded_at timestamptz NOT NULL,
    act         uuid        NOT NULL,
    actor       text        NOT NULL,
    digest      text        NOT NULL,
    size        bigint      NOT NULL,
    media_type  text        NOT NULL,
    file_name   text        NOT NULL,
    title       text        NOT NULL,
    number      text,
    issued_by   text,
    issued_on   date,
    search      text GENERATED ALWAYS AS
        (lower(title || ' ' || coalesce(number, '') || ' ' || coalesce(issued_by, '') || ' ' || file_name)) STORED
);
CREATE INDEX document_search ON projection.document USING gin (search public.gin_trgm_ops);

-- The bureau

CREATE TABLE projection.bureau_designation (
    id                uuid        PRIMARY KEY,
    position          bigint      NOT NULL,
    party             uuid        NOT NULL,
    asked_for         date,
    asked_precision   text        NOT NULL,
    asked_by          text        NOT NULL,
    asked_at          timestamptz NOT NULL,
    approval_position bigint,
    approved_by       text,
    approved_at       timestamptz
);

CREATE TABLE projection.bureau (
    bureau       uuid   NOT NULL,
    position     bigint NOT NULL,
    act          uuid   NOT NULL,
    effective_on date,
    date_precision text   NOT NULL,
    valid        daterange,
    party        uuid   NOT NULL,
    PRIMARY KEY (bureau, position)
);

-- Properties

CREATE TABLE projection.property (
    id                  uuid   PRIMARY KEY,
    position            bigint NOT NULL,
    kind                text   NOT NULL,
    retirement_position bigint,
    retired_on          date,
    retired_precision   text,
    retirement_cause    text
);

CREATE TABLE projection.property_description (
    property     uuid   NOT NULL,
    position     bigint NOT NULL,
    act          uuid   NOT NULL,
    effective_on date,
    date_precision text   NOT NULL,
    valid        daterange,
    name         text   NOT NULL,
    compound     text,
    address      text,
    search       text GENERATED ALWAYS AS
        (lower(name || ' ' || coalesce(compound, '') || ' ' || coalesce(address, ''))) STORED,
    PRIMARY KEY (property, position)
);
CREATE INDEX property_description_compound ON projection.property_description (compound, name);
CREATE INDEX property_description_search ON projection.property_description USING gin (search public.gin_trgm_ops);

CREATE TABLE projection.property_identifiers (
    property     uuid   NOT NULL,
    position     bigint NOT NULL,
    act          uuid   NOT NULL,
    effective_on date,
    date_precision text   NOT NULL,
    valid        daterange,
    identifiers  text   NOT NULL,
    search       text   NOT NULL,
    PRIMARY KEY (property, position)
);
CREATE INDEX property_identifiers_search ON projection.property_identifiers USING gin (search public.gin_trgm_ops);

CREATE TABLE projection.property_areas (
    property     uuid   NOT NULL,
    position     bigint NOT NULL,
    act          uuid   NOT NULL,
    effective_on date,
    date_precision text   NOT NULL,
    valid        daterange,
    areas        text   NOT NULL,
    PRIMARY KEY (property, position)
);

CREATE TABLE projection.property_parent (
    property     uuid   NOT NULL,
    position     bigint NOT NULL,
    act          uuid   NOT NULL,
    effective_on date,
    date_precision text   NOT NULL,
    valid        daterange,
    parent       uuid   NOT NULL,
    PRIMARY KEY (property, position)
);
CREATE INDEX property_parent_parent ON projection.property_parent (parent);

-- The history: one row for each event of a property's four streams

CREATE TABLE projection.property_event (
    property     uuid        NOT NULL,
    position     bigint      NOT NULL,
    stream       text        NOT NULL,
    version      bigint      NOT NULL,
    act          uuid        NOT NULL,
    type         text        NOT NULL,
    effective_on date,
    date_precision text,
    recorded_at  timestamptz NOT NULL,
    actor        text        NOT NULL,
    role         text        NOT NULL,
    reason       text,
    documents    uuid[]      NOT NULL,
    warnings     text        NOT NULL,
    occupancy    uuid,
    details      text        NOT NULL,
    PRIMARY KEY (property, position)
);
CREATE INDEX property_event_act ON projection.property_event (act);
CREATE INDEX property_event_documents ON projection.property_event USING gin (documents);
COMMENT ON COLUMN projection.property_event.occupancy IS 'Which use the event is about: other units do not see it (K1).';

-- The title register

CREATE TABLE projection.title_fact (
    property         uuid        NOT NULL,
    right_kind          text        NOT NULL,
    position         bigint      NOT NULL,
    recorded_at      timestamptz NOT NULL,
    act              uuid        NOT NULL,
    effective_on     date,
    date_precision     text        NOT NULL,
    valid            daterange,
    origin           text        NOT NULL,
    cause            text,
    status           text,
    nature           text,
    co_ownership     text,
    registered_on    date,
    term_ends_on     date,
    ground           text,
    recording_number text,
    certificates     text        NOT NULL,
    instrument       text,
    transfer         uuid,
    PRIMARY KEY (property, right_kind, position),
    CONSTRAINT one_fact_of_a_right_at_a_time EXCLUDE USING gist (property WITH =, right_kind WITH =, valid WITH &&)
        DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON COLUMN projection.title_fact.cause IS 'By what the right ended; null where the fact states what it is.';

CREATE TABLE projection.title_holder (
    property uuid   NOT NULL,
    right_kind  text   NOT NULL,
    position bigint NOT NULL,
    ordinal  int    NOT NULL,
    party    uuid   NOT NULL,
    share    text,
    PRIMARY KEY (property, right_kind, position, ordinal)
);
CREATE INDEX title_holder_party ON projection.title_holder (party);

CREATE TABLE projection.restriction (
    id                uuid        PRIMARY KEY,
    property          uuid        NOT NULL,
    position          bigint      NOT NULL,
    recorded_at       timestamptz NOT NULL,
    act               uuid        NOT NULL,
    kind              text        NOT NULL,
    seal_type         text,
    authority         text,
    document_number   text,
    party             uuid,
    right_kind           text,
    effective_on      date        NOT NULL,
    date_precision      text        NOT NULL,
    until             date,
    released_position bigint,
    released_on       date
);
CREATE INDEX restriction_property ON projection.restriction (property);

CREATE TABLE projection.title_exception (
    id                uuid        PRIMARY KEY,
    property          uuid        NOT NULL,
    position          bigint      NOT NULL,
    article           text        NOT NULL,
    holder            uuid        NOT NULL,
    effective_on      date        NOT NULL,
    date_precision      text        NOT NULL,
    until             date,
    asked_by          text        NOT NULL,
    asked_by_id       uuid        NOT NULL,
    asked_at          timestamptz NOT NULL,
    approval_position bigint,
    approved_by       text,
    approved_at       timestamptz,
    ended_position    bigint
);
CREATE INDEX title_exception_property ON projection.title_exception (property);

-- Transfers

CREATE TABLE projection.transfer (
    id                uuid        PRIMARY KEY,
    property          uuid        NOT NULL,
    position          bigint      NOT NULL,
    right_kind           text        NOT NULL,
    state             text        NOT NULL,
    open              boolean     NOT NULL,
    instrument        text        NOT NULL,
    basis             text,
    assignee          text,
    acceptance_number text,
    opened_on         date        NOT NULL,
    last_moved_at     timestamptz NOT NULL,
    last_position     bigint      NOT NULL
);
CREATE INDEX transfer_property ON projection.transfer (property);
CREATE INDEX transfer_state ON projection.transfer (state, last_moved_at);
CREATE INDEX transfer_assignee ON projection.transfer (assignee) WHERE open;
CREATE UNIQUE INDEX transfer_one_open ON projection.transfer (property, right_kind) WHERE open;

CREATE TABLE projection.transfer_party (
    transfer uuid NOT NULL,
    side     text NOT NULL,
    ordinal  int  NOT NULL,
    party    uuid NOT NULL,
    holder   uuid,
    share    text,
    PRIMARY KEY (transfer, side, ordinal)
);
COMMENT ON COLUMN projection.transfer_party.holder IS 'Whose share moves, where another party stands for it (F3).';
CREATE INDEX transfer_party_party ON projection.transfer_party (party);

CREATE TABLE projection.transfer_blocker (
    id                 uuid        PRIMARY KEY,
    transfer           uuid        NOT NULL,
    position           bigint      NOT NULL,
    kind               text        NOT NULL,
    note               text,
    raised_at          timestamptz NOT NULL,
    raised_by          text        NOT NULL,
    clearance_position bigint,
    cleared_at         timestamptz,
    cleared_by         text,
    clearance_note     text
);
CREATE INDEX transfer_blocker_transfer ON projection.transfer_blocker (transfer);
CREATE INDEX transfer_blocker_open ON projection.transfer_blocker (kind) WHERE clearance_position IS NULL;

CREATE TABLE projection.transfer_step (
    transfer     uuid        NOT NULL,
    position     bigint      NOT NULL,
    act          uuid        NOT NULL,
    state        text        NOT NULL,
    actor        text        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    effective_on date        NOT NULL,
    reason       text,
    PRIMARY KEY (transfer, position)
);

CREATE TABLE projection.transfer_comment (
    transfer    uuid        NOT NULL,
    position    bigint      NOT NULL,
    actor       text        NOT NULL,
    recorded_at timestamptz NOT NULL,
    text        text        NOT NULL,
    PRIMARY KEY (transfer, position)
);

-- Custody

CREATE TABLE projection.custody (
    property     uuid        NOT NULL,
    position     bigint      NOT NULL,
    recorded_at  timestamptz NOT NULL,
    act          uuid        NOT NULL,
    effective_on date,
    date_precision text        NOT NULL,
    valid        daterange,
    giver        uuid,
    custodian    uuid        NOT NULL,
    PRIMARY KEY (property, position),
    CONSTRAINT one_custodian_at_a_time EXCLUDE USING gist (property WITH =, valid WITH &&)
        DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX custody_custodian ON projection.custody (custodian);

-- Occupancy

CREATE TABLE projection.room (
    property         uuid   NOT NULL,
    number           text   NOT NULL,
    position         bigint NOT NULL,
    floor            int    NOT NULL,
    use              text   NOT NULL,
    usable_area      text,
    effective_on     date,
    retired_position bigint,
    retired_on       date,
    PRIMARY KEY (property, number, position)
);

CREATE TABLE projection.occupancy (
    id             uuid        PRIMARY KEY,
    property       uuid        NOT NULL,
    position       bigint      NOT NULL,
    recorded_at    timestamptz NOT NULL,
    act            uuid        NOT NULL,
    occupant       uuid        NOT NULL,
    rooms          text,
    agreement      text,
    certificate    text,
    effective_on   date        NOT NULL,
    date_precision   text        NOT NULL,
    agreed_until   date,
    until          date,
    shared         boolean     NOT NULL,
    ended_position bigint
);
CREATE INDEX occupancy_property ON projection.occupancy (property);
CREATE INDEX occupancy_occupant ON projection.occupancy (occupant);

-- Split titles

CREATE TABLE projection.split_title (
    property          uuid      NOT NULL,
    valid             daterange NOT NULL,
    since             date,
    causes            text[]    NOT NULL,
    certificate_class text      NOT NULL,
    CONSTRAINT one_answer_at_a_time EXCLUDE USING gist (property WITH =, valid WITH &&)
);
CREATE INDEX split_title_property ON projection.split_title (property);

CREATE TABLE projection.split_holder (
    property  uuid      NOT NULL,
    valid     daterange NOT NULL,
    ordinal   int       NOT NULL,
    party     uuid      NOT NULL,
    share     text,
    dissolved boolean   NOT NULL,
    PRIMARY KEY (property, valid, ordinal)
);
CREATE INDEX split_holder_party ON projection.split_holder (party);

-- How far the last rebuild is: it is done when the watermark has reached what was the end of the log when it began.

CREATE TABLE projection.rebuild (
    started_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    until_position bigint      NOT NULL,
    finished_at    timestamptz,
    one            boolean     PRIMARY KEY DEFAULT true CHECK (one)
);
