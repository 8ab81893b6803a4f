-- The read models: dropped and made again from the events whenever a script or the code that fills them changes. Every row
-- carries the position of the event it comes from. "valid" is the law's time, half-open; it is null for a fact that has
-- no stretch because another one holds on all its days. "known" is the ledger's time: from the first position at which it was
-- so known up to the first at which it no longer was. "version" is the position of the last act that said anything of a fact.

-- How far each segment of the processor is. Whoever changes rows holds its own row here first.
CREATE TABLE watermark (
    segment     int         PRIMARY KEY,
    position    bigint      NOT NULL DEFAULT 0,
    recorded_at timestamptz
);

-- Events that could not be taken, and what waits behind them in the order of its subject (rules.md L2).
CREATE TABLE parked_event (
    position    bigint      PRIMARY KEY,
    subject     uuid        NOT NULL,
    stream      text        NOT NULL,
    recorded_at timestamptz NOT NULL,
    state       text        NOT NULL CHECK (state IN ('POISONED', 'WAITING', 'LEFT_OUT')),
    reason      text        CHECK (reason IS NOT NULL OR state = 'WAITING'),
    parked_at   timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX parked_event_subject ON parked_event (subject, position);

-- While a log is loaded: streams of which more than one event says something of their facts. Empty at all other times.
CREATE TABLE unresolved (
    kind    text NOT NULL,
    subject uuid NOT NULL
);

-- Parties. What is known of one, and who succeeded it, has no days of its own: there "valid" is always null.

CREATE TABLE party (
    id                   uuid   NOT NULL,
    position             bigint NOT NULL,
    known                int8range NOT NULL,
    kind                 text   NOT NULL,
    credit_code          text,
    established_on       date,
    established_precision text  NOT NULL,
    dissolution_position bigint,
    dissolved_on         date,
    dissolved_precision  text,
    valid                daterange
);

CREATE TABLE party_name (
    party        uuid   NOT NULL,
    position     bigint NOT NULL,
    version      bigint NOT NULL,
    act          uuid   NOT NULL,
    effective_on date,
    date_precision text   NOT NULL,
    valid        daterange,
    known         int8range NOT NULL,
    disputed boolean NOT NULL,
    name         text   NOT NULL
);

CREATE TABLE succession (
    predecessor  uuid   NOT NULL,
    position     bigint NOT NULL,
    ordinal      int    NOT NULL,
    successor    uuid   NOT NULL,
    share        text   NOT NULL,
    effective_on date,
    act          uuid   NOT NULL,
    valid        daterange,
    known        int8range NOT NULL
);

-- Documents

CREATE TABLE document (
    id          uuid        NOT NULL,
    position    bigint      NOT NULL,
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

-- The bureau

CREATE TABLE bureau_designation (
    id                uuid        NOT NULL,
    position          bigint      NOT NULL,
    known             int8range      NOT NULL,
    party             uuid        NOT NULL,
    asked_for         date,
    asked_precision   text        NOT NULL,
    asked_by          text        NOT NULL,
    asked_at          timestamptz NOT NULL,
    approval_position bigint,
    approved_by       text,
    approved_at       timestamptz
);
CREATE UNIQUE INDEX bureau_designation_now ON bureau_designation (id) WHERE upper_inf(known);

CREATE TABLE correction (
    id         uuid        NOT NULL,
    position   bigint      NOT NULL,
    known      int8range   NOT NULL,
    stream     text        NOT NULL,
    property   uuid,
    party      uuid,
    target     uuid        NOT NULL,
    kind       text        NOT NULL,
    asked_by   text        NOT NULL,
    asked_at   timestamptz NOT NULL,
    reason     text,
    state      text        NOT NULL,
    decided_by text,
    decided_at timestamptz,
    CONSTRAINT of_one_thing CHECK (num_nonnulls(property, party) = 1)
);
CREATE UNIQUE INDEX correction_now ON correction (id) WHERE upper_inf(known);

CREATE TABLE bureau (
    bureau       uuid   NOT NULL,
    position     bigint NOT NULL,
    version      bigint NOT NULL,
    act          uuid   NOT NULL,
    effective_on date,
    date_precision text   NOT NULL,
    valid        daterange,
    known         int8range NOT NULL,
    disputed boolean NOT NULL,
    party        uuid   NOT NULL
);

-- Properties

CREATE TABLE property (
    id                  uuid   NOT NULL,
    position            bigint NOT NULL,
    known               int8range NOT NULL,
    kind                text   NOT NULL,
    formed_from         uuid[],
    retirement_position bigint,
    retired_on          date,
    retired_precision   text,
    retirement_cause    text,
    replaced_by         uuid[],
    valid               daterange
);
COMMENT ON COLUMN property.formed_from IS 'The divided property, or those that were merged.';
COMMENT ON COLUMN property.replaced_by IS 'What it was divided into, or what it was merged into with others.';
CREATE UNIQUE INDEX property_now ON property (id) WHERE upper_inf(known);

CREATE TABLE property_description (
    property     uuid   NOT NULL,
    position     bigint NOT NULL,
    version      bigint NOT NULL,
    act          uuid   NOT NULL,
    effective_on date,
    date_precision text   NOT NULL,
    valid        daterange,
    known         int8range NOT NULL,
    disputed boolean NOT NULL,
    name         text   NOT NULL,
    compound     text,
    address      text,
    search       text GENERATED ALWAYS AS
        (lower(name || ' ' || coalesce(compound, '') || ' ' || coalesce(address, ''))) STORED
);

CREATE TABLE property_identifiers (
    property     uuid   NOT NULL,
    position     bigint NOT NULL,
    version      bigint NOT NULL,
    act          uuid   NOT NULL,
    effective_on date,
    date_precision text   NOT NULL,
    valid        daterange,
    known         int8range NOT NULL,
    disputed boolean NOT NULL,
    identifiers  text   NOT NULL,
    search       text   NOT NULL
);

CREATE TABLE property_areas (
    property     uuid   NOT NULL,
    position     bigint NOT NULL,
    version      bigint NOT NULL,
    act          uuid   NOT NULL,
    effective_on date,
    date_precision text   NOT NULL,
    valid        daterange,
    known         int8range NOT NULL,
    disputed boolean NOT NULL,
    areas        text   NOT NULL
);

CREATE TABLE property_parent (
    property     uuid   NOT NULL,
    position     bigint NOT NULL,
    version      bigint NOT NULL,
    act          uuid   NOT NULL,
    effective_on date,
    date_precision text   NOT NULL,
    valid        daterange,
    known         int8range NOT NULL,
    disputed boolean NOT NULL,
    parent       uuid   NOT NULL
);

-- The history: one row for each event of a property's four streams

CREATE TABLE property_event (
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
    correction   uuid,
    occupancy    uuid,
    occupant     uuid,
    details      text        NOT NULL
);
COMMENT ON COLUMN property_event.occupancy IS 'Which use the event is about: other units do not see it (K1).';
COMMENT ON COLUMN property_event.occupant IS 'Whom it names as occupant: other units do not see it (K1).';

-- What each decision that others trust in had read, of every stream, and how far.
CREATE TABLE reliance (
    position     bigint      NOT NULL,
    read_stream  text        NOT NULL,
    read_version bigint      NOT NULL,
    act          uuid        NOT NULL,
    type         text        NOT NULL,
    kind         text        NOT NULL,
    thing        text        NOT NULL,
    property     uuid,
    recorded_at  timestamptz NOT NULL,
    actor        text        NOT NULL
);

-- Nobody looks for what stands in these: to count their values would be in vain, and is dear.
ALTER TABLE property_description ALTER name SET STATISTICS 0, ALTER address SET STATISTICS 0;
ALTER TABLE property_identifiers ALTER identifiers SET STATISTICS 0;
ALTER TABLE property_areas ALTER areas SET STATISTICS 0;
ALTER TABLE property_event ALTER reason SET STATISTICS 0, ALTER warnings SET STATISTICS 0, ALTER details SET STATISTICS 0;

-- The title register

CREATE TABLE title_fact (
    property         uuid        NOT NULL,
    right_kind          text        NOT NULL,
    position         bigint      NOT NULL,
    version          bigint      NOT NULL,
    act              uuid        NOT NULL,
    effective_on     date,
    date_precision     text        NOT NULL,
    valid            daterange,
    known             int8range NOT NULL,
    disputed boolean NOT NULL,
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
    transfer         uuid
);
ALTER TABLE title_fact ALTER certificates SET STATISTICS 0;
COMMENT ON COLUMN title_fact.cause IS 'By what the right ended; null where the fact states what it is.';

CREATE TABLE title_holder (
    property uuid   NOT NULL,
    right_kind  text   NOT NULL,
    position bigint NOT NULL,
    version  bigint NOT NULL,
    valid    daterange,
    known    int8range NOT NULL,
    ordinal  int    NOT NULL,
    party    uuid   NOT NULL,
    share    text
);

-- Where a chain of title does not fit together: not of any day, so "valid" is always null.
CREATE TABLE chain_problem (
    property   uuid   NOT NULL,
    right_kind text   NOT NULL,
    ordinal    int    NOT NULL,
    check_name text   NOT NULL,
    severity   text   NOT NULL,
    links      text   NOT NULL,
    parties    text   NOT NULL,
    valid      daterange,
    known      int8range NOT NULL
);

-- "valid" are the days on which it holds: neither lapsed nor released. "doubts" are the days on which it is in doubt.
CREATE TABLE restriction (
    property        uuid   NOT NULL,
    id              uuid   NOT NULL,
    position        bigint NOT NULL,
    act             uuid   NOT NULL,
    valid           daterange,
    known           int8range NOT NULL,
    kind            text   NOT NULL,
    seal_type       text,
    authority       text,
    document_number text,
    party           uuid,
    right_kind      text,
    effective_on    date   NOT NULL,
    date_precision  text   NOT NULL,
    until           date,
    released_on     date,
    doubts          text   NOT NULL
);
CREATE UNIQUE INDEX restriction_now ON restriction (id) WHERE upper_inf(known);

CREATE TABLE title_exception (
    property          uuid   NOT NULL,
    id                uuid   NOT NULL,
    position          bigint NOT NULL,
    valid             daterange,
    known             int8range NOT NULL,
    article           text   NOT NULL,
    holder            uuid   NOT NULL,
    effective_on      date   NOT NULL,
    date_precision    text   NOT NULL,
    until             date,
    asked_by          text   NOT NULL,
    asked_by_id       uuid   NOT NULL,
    approval_position bigint
);
CREATE UNIQUE INDEX title_exception_now ON title_exception (id) WHERE upper_inf(known);

-- Transfers

CREATE TABLE transfer (
    id                uuid        NOT NULL,
    property          uuid        NOT NULL,
    position          bigint      NOT NULL,
    known             int8range      NOT NULL,
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
CREATE UNIQUE INDEX transfer_now ON transfer (id) WHERE upper_inf(known);

CREATE TABLE transfer_party (
    transfer uuid NOT NULL,
    side     text NOT NULL,
    ordinal  int  NOT NULL,
    party    uuid NOT NULL,
    holder   uuid,
    share    text
);
COMMENT ON COLUMN transfer_party.holder IS 'Whose share moves, where another party stands for it (F3).';

CREATE TABLE transfer_blocker (
    id                 uuid        NOT NULL,
    transfer           uuid        NOT NULL,
    position           bigint      NOT NULL,
    known              int8range      NOT NULL,
    kind               text        NOT NULL,
    note               text,
    raised_at          timestamptz NOT NULL,
    raised_by          text        NOT NULL,
    clearance_position bigint,
    cleared_at         timestamptz,
    cleared_by         text,
    clearance_note     text
);
CREATE UNIQUE INDEX transfer_blocker_now ON transfer_blocker (id) WHERE upper_inf(known);

CREATE TABLE transfer_step (
    transfer     uuid        NOT NULL,
    position     bigint      NOT NULL,
    act          uuid        NOT NULL,
    state        text        NOT NULL,
    actor        text        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    effective_on date        NOT NULL,
    reason       text
);

CREATE TABLE transfer_comment (
    transfer    uuid        NOT NULL,
    position    bigint      NOT NULL,
    actor       text        NOT NULL,
    recorded_at timestamptz NOT NULL,
    text        text        NOT NULL
);

-- What annulled the registration or filing of a case; "valid" is always null.
CREATE TABLE transfer_annulment (
    property uuid   NOT NULL,
    transfer uuid   NOT NULL,
    position bigint NOT NULL,
    act      uuid   NOT NULL,
    valid    daterange,
    known    int8range NOT NULL
);

-- Custody

CREATE TABLE custody (
    property     uuid        NOT NULL,
    position     bigint      NOT NULL,
    version      bigint      NOT NULL,
    act          uuid        NOT NULL,
    effective_on date,
    date_precision text        NOT NULL,
    valid        daterange,
    known         int8range NOT NULL,
    disputed boolean NOT NULL,
    giver        uuid,
    custodian    uuid        NOT NULL
);

-- Occupancy

CREATE TABLE room (
    property    uuid   NOT NULL,
    number      text   NOT NULL,
    position    bigint NOT NULL,
    valid       daterange,
    known       int8range NOT NULL,
    floor       int    NOT NULL,
    use         text   NOT NULL,
    usable_area text
);
CREATE INDEX room_now ON room (property, number) WHERE upper_inf(known);

CREATE TABLE occupancy (
    property       uuid    NOT NULL,
    id             uuid    NOT NULL,
    position       bigint  NOT NULL,
    act            uuid    NOT NULL,
    valid          daterange,
    known          int8range NOT NULL,
    occupant       uuid    NOT NULL,
    rooms          text,
    agreement      text,
    certificate    text,
    effective_on   date    NOT NULL,
    date_precision text    NOT NULL,
    until          date,
    shared         boolean NOT NULL
);
CREATE UNIQUE INDEX occupancy_now ON occupancy (id) WHERE upper_inf(known);

-- Whose use a correction is about; "valid" is always null.
CREATE TABLE use_correction (
    property   uuid NOT NULL,
    correction uuid NOT NULL,
    occupancy  uuid NOT NULL,
    valid      daterange,
    known      int8range NOT NULL
);

-- Split titles

CREATE TABLE split_title (
    property          uuid      NOT NULL,
    valid             daterange NOT NULL,
    known             int8range NOT NULL,
    since             date,
    causes            text[]    NOT NULL,
    certificate_class text      NOT NULL
);

CREATE TABLE split_holder (
    property  uuid      NOT NULL,
    valid     daterange NOT NULL,
    known     int8range NOT NULL,
    ordinal   int       NOT NULL,
    party     uuid      NOT NULL,
    share     text,
    dissolved boolean   NOT NULL
);
