-- What only searches need, and is dear to make. A rebuild makes it last, and only for tables that take the place of others.

CREATE INDEX party_name_search ON party_name USING gin (name public.gin_trgm_ops);
CREATE INDEX document_search ON document USING gin (search public.gin_trgm_ops);
CREATE INDEX property_description_search ON property_description USING gin (search public.gin_trgm_ops);
CREATE INDEX property_identifiers_search ON property_identifiers USING gin (search public.gin_trgm_ops);
