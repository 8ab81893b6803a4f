#!/bin/bash
# Makes the account with which the application signs in; the migrations let it act as ledger_app.
set -euo pipefail
psql -v ON_ERROR_STOP=1 -v password="$LEDGER_POOL_PASSWORD" --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
CREATE ROLE ledger_pool LOGIN PASSWORD :'password';
SQL
