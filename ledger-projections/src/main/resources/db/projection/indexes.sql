-- What makes rows quick to find and keeps them consistent. A rebuild makes it when the rows are there.

CREATE UNIQUE INDEX party_now ON party (id) WHERE upper_inf(known);
CREATE INDEX party_credit_code ON party (credit_code);
CREATE INDEX party_name_exactly ON party_name (name);
CREATE INDEX succession_successor ON succession (successor);
CREATE INDEX property_description_compound ON property_description (compound, name);
CREATE INDEX property_parent_parent ON property_parent (parent);
CREATE INDEX property_event_act ON property_event (act);
CREATE INDEX reliance_read ON reliance (read_stream, read_version);
CREATE INDEX property_event_documents ON property_event USING gin (documents);
CREATE INDEX title_holder_party ON title_holder (party);
CREATE INDEX chain_problem_check ON chain_problem (check_name);
CREATE INDEX restriction_property ON restriction (property);
CREATE INDEX correction_state ON correction (state, position);
CREATE INDEX title_exception_property ON title_exception (property);
CREATE INDEX transfer_property ON transfer (property);
CREATE INDEX transfer_state ON transfer (state, last_moved_at);
CREATE INDEX transfer_assignee ON transfer (assignee) WHERE open;
CREATE UNIQUE INDEX transfer_one_open ON transfer (property, right_kind) WHERE open AND upper_inf(known);
CREATE INDEX transfer_party_party ON transfer_party (party);
CREATE INDEX transfer_blocker_transfer ON transfer_blocker (transfer);
CREATE INDEX transfer_blocker_open ON transfer_blocker (kind) WHERE clearance_position IS NULL;
CREATE INDEX custody_custodian ON custody (custodian);
CREATE INDEX occupancy_property ON occupancy (property);
CREATE INDEX occupancy_occupant ON occupancy (occupant);
CREATE INDEX split_title_property ON split_title (property);
CREATE INDEX split_holder_party ON split_holder (party);

-- Names, areas and the like, and the holders of a fact that is guarded itself: a stretch has to begin on another day than all that began to be known
-- with it; those that hold on no day are apart.
CREATE UNIQUE INDEX one_name_at_a_time ON party_name (party, lower(known), lower(valid), (CASE WHEN valid IS NULL THEN position ELSE 0 END)) NULLS NOT DISTINCT;
CREATE UNIQUE INDEX one_description_at_a_time ON property_description (property, lower(known), lower(valid), (CASE WHEN valid IS NULL THEN position ELSE 0 END)) NULLS NOT DISTINCT;
CREATE UNIQUE INDEX one_list_of_identifiers_at_a_time ON property_identifiers (property, lower(known), lower(valid), (CASE WHEN valid IS NULL THEN position ELSE 0 END)) NULLS NOT DISTINCT;
CREATE UNIQUE INDEX one_list_of_areas_at_a_time ON property_areas (property, lower(known), lower(valid), (CASE WHEN valid IS NULL THEN position ELSE 0 END)) NULLS NOT DISTINCT;
CREATE UNIQUE INDEX one_holder_of_a_place_at_a_time ON title_holder (property, right_kind, ordinal, lower(known), lower(valid), (CASE WHEN valid IS NULL THEN position ELSE 0 END)) NULLS NOT DISTINCT;
CREATE UNIQUE INDEX one_problem_of_a_place_at_a_time ON chain_problem (property, right_kind, ordinal, lower(known));
CREATE UNIQUE INDEX one_parent_at_a_time ON property_parent (property, lower(known), lower(valid), (CASE WHEN valid IS NULL THEN position ELSE 0 END)) NULLS NOT DISTINCT;

-- What a right is, who keeps a property, who the bureau is, and what follows from these: at most one answer on a day, as known at
-- a position.
ALTER TABLE bureau ADD CONSTRAINT one_bureau_at_a_time EXCLUDE USING gist (bureau WITH =, valid WITH &&, known WITH &&);
ALTER TABLE title_fact ADD CONSTRAINT one_fact_of_a_right_at_a_time EXCLUDE USING gist (property WITH =, right_kind WITH =, valid WITH &&, known WITH &&);
ALTER TABLE custody ADD CONSTRAINT one_custodian_at_a_time EXCLUDE USING gist (property WITH =, valid WITH &&, known WITH &&);
ALTER TABLE split_title ADD CONSTRAINT one_answer_at_a_time EXCLUDE USING gist (property WITH =, valid WITH &&, known WITH &&);
