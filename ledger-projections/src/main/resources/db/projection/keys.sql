-- The keys of the tables to which a rebuild only adds rows: it makes them when the rows are there. A thing that changes has a
-- row for each time at which it was known otherwise: these may not overlap. In the largest tables they may not begin alike, and
-- one is open at most (tables.sql), until the guards are made (guards.sql).

ALTER TABLE party ADD PRIMARY KEY (id, known);
ALTER TABLE succession ADD PRIMARY KEY (predecessor, position, ordinal, known);
ALTER TABLE document ADD PRIMARY KEY (id), ADD UNIQUE (position);
ALTER TABLE bureau_designation ADD PRIMARY KEY (id, known WITHOUT OVERLAPS);
ALTER TABLE correction ADD PRIMARY KEY (id, known WITHOUT OVERLAPS);
ALTER TABLE property ADD PRIMARY KEY (id, known);
ALTER TABLE property_event ADD PRIMARY KEY (property, stream, position);
ALTER TABLE reliance ADD PRIMARY KEY (position, read_stream);
ALTER TABLE restriction ADD PRIMARY KEY (id, known WITHOUT OVERLAPS);
ALTER TABLE title_exception ADD PRIMARY KEY (id, known WITHOUT OVERLAPS);
ALTER TABLE transfer ADD PRIMARY KEY (id, known WITHOUT OVERLAPS);
ALTER TABLE transfer_party ADD PRIMARY KEY (transfer, side, ordinal);
ALTER TABLE transfer_blocker ADD PRIMARY KEY (id, known WITHOUT OVERLAPS);
ALTER TABLE transfer_step ADD PRIMARY KEY (transfer, position);
ALTER TABLE transfer_comment ADD PRIMARY KEY (transfer, position);
ALTER TABLE transfer_annulment ADD PRIMARY KEY (property, transfer, known WITHOUT OVERLAPS);
ALTER TABLE room ADD PRIMARY KEY (property, number, position, known WITHOUT OVERLAPS);
ALTER TABLE occupancy ADD PRIMARY KEY (id, known WITHOUT OVERLAPS);
ALTER TABLE use_correction ADD PRIMARY KEY (property, correction, occupancy);
ALTER TABLE split_holder ADD PRIMARY KEY (property, valid, known, ordinal);
