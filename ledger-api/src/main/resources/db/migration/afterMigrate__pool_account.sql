-- The pool signs in under its own name and acts as ledger_app: let it.
DO $$
DECLARE
    pool text := '${application_user}';
BEGIN
    IF pool <> '' AND NOT pg_has_role(pool, 'ledger_app', 'SET') THEN
        EXECUTE format('GRANT ledger_app TO %I', pool);
    END IF;
EXCEPTION
    WHEN insufficient_privilege THEN
        RAISE EXCEPTION 'The account % may not act as ledger_app', pool
            USING HINT = 'Let an administrator run: GRANT ledger_app TO ' || quote_ident(pool);
END
$$;
