-- What PostgreSQL itself refuses on both clocks: two rows that say something of one thing for one day as known at one position. Checked
-- row by row when it is made, which is dear: a rebuild makes it last, and only for tables that take the place of others, for one
-- whose rows are equal to those of a guarded table needs no guard. What is written meanwhile is guarded by the indexes that writers need.

ALTER TABLE party ADD CONSTRAINT one_life_at_a_time EXCLUDE USING gist (id WITH =, known WITH &&);
ALTER TABLE party_name ADD CONSTRAINT one_name_on_a_day EXCLUDE USING gist (party WITH =, valid WITH &&, known WITH &&);
ALTER TABLE succession ADD CONSTRAINT one_successor_of_a_place EXCLUDE USING gist (predecessor WITH =, position WITH =, ordinal WITH =, known WITH &&);
ALTER TABLE property ADD CONSTRAINT one_life_of_a_property EXCLUDE USING gist (id WITH =, known WITH &&);
ALTER TABLE property_description ADD CONSTRAINT one_description_on_a_day EXCLUDE USING gist (property WITH =, valid WITH &&, known WITH &&);
ALTER TABLE property_identifiers ADD CONSTRAINT one_list_of_identifiers_on_a_day EXCLUDE USING gist (property WITH =, valid WITH &&, known WITH &&);
ALTER TABLE property_areas ADD CONSTRAINT one_list_of_areas_on_a_day EXCLUDE USING gist (property WITH =, valid WITH &&, known WITH &&);
ALTER TABLE property_parent ADD CONSTRAINT one_parent_on_a_day EXCLUDE USING gist (property WITH =, valid WITH &&, known WITH &&);
ALTER TABLE title_holder ADD CONSTRAINT one_holder_of_a_place_on_a_day EXCLUDE USING gist (property WITH =, right_kind WITH =, ordinal WITH =, valid WITH &&, known WITH &&);
ALTER TABLE chain_problem ADD CONSTRAINT one_problem_of_a_place EXCLUDE USING gist (property WITH =, right_kind WITH =, ordinal WITH =, known WITH &&);
ALTER TABLE split_holder ADD CONSTRAINT one_holder_of_a_split_title EXCLUDE USING gist (property WITH =, ordinal WITH =, valid WITH &&, known WITH &&);
ALTER TABLE use_correction ADD CONSTRAINT one_correction_of_a_use EXCLUDE USING gist (property WITH =, correction WITH =, occupancy WITH =, known WITH &&);
