-- What a party was called on a day, as known at a position; before its first known name, by its first.
CREATE OR REPLACE FUNCTION projection.name_of(party uuid, day date, place bigint) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT n.name FROM projection.party_name n WHERE n.party = $1 AND n.known @> $3
    ORDER BY n.valid @> $2 DESC NULLS LAST, n.effective_on NULLS FIRST, n.position LIMIT 1
$$;

CREATE OR REPLACE FUNCTION projection.status_of(party uuid, day date, place bigint) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN p.dissolution_position IS NOT NULL AND (p.dissolved_on IS NULL OR p.dissolved_on <= $2)
        THEN 'DISSOLVED' ELSE 'ACTIVE' END
    FROM projection.party p WHERE p.id = $1 AND p.known @> $3
$$;
