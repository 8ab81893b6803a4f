-- The keys of the tables to which a rebuild only adds rows: it makes them when the rows are there. Tables whose rows are
-- changed while they are filled have theirs in tables.sql.

ALTER TABLE party_name ADD PRIMARY KEY (party, position);
ALTER TABLE succession ADD PRIMARY KEY (predecessor, position, ordinal);
ALTER TABLE document ADD PRIMARY KEY (id), ADD UNIQUE (position);
ALTER TABLE bureau ADD PRIMARY KEY (bureau, position);
ALTER TABLE property_description ADD PRIMARY KEY (property, position);
ALTER TABLE property_identifiers ADD PRIMARY KEY (property, position);
ALTER TABLE property_areas ADD PRIMARY KEY (property, position);
ALTER TABLE property_parent ADD PRIMARY KEY (property, position);
ALTER TABLE property_event ADD PRIMARY KEY (property, position);
ALTER TABLE title_fact ADD PRIMARY KEY (property, right_kind, position);
ALTER TABLE title_holder ADD PRIMARY KEY (property, right_kind, position, ordinal);
ALTER TABLE transfer_party ADD PRIMARY KEY (transfer, side, ordinal);
ALTER TABLE transfer_step ADD PRIMARY KEY (transfer, position);
ALTER TABLE transfer_comment ADD PRIMARY KEY (transfer, position);
ALTER TABLE custody ADD PRIMARY KEY (property, position);
ALTER TABLE split_holder ADD PRIMARY KEY (property, valid, ordinal);
