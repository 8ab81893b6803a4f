#!/bin/bash
# Starts PostgreSQL, at the first start with the accounts of docs/adr/0003: ledger_owner owns the database, ledger_pool
# may only sign in to it. The superuser's password and theirs come from /run/secrets. Arguments go to PostgreSQL.
set -euo pipefail
secrets=/run/secrets
accounts=/docker-entrypoint-initdb.d/accounts.sql

# a password as an SQL literal, whatever is in it
literal() {
  local password
  password=$(<"$secrets/$1")
  printf "'%s'" "${password//\'/\'\'}"
}

export POSTGRES_USER=postgres POSTGRES_DB=ledger
POSTGRES_PASSWORD=$(<"$secrets/postgres-password")
export POSTGRES_PASSWORD

# the image runs this file when the data folder is empty, and not again; it lies in memory, for the server's user alone
install -m 400 -o postgres /dev/null "$accounts"
cat >"$accounts" <<SQL
CREATE ROLE ledger_owner LOGIN CREATEROLE PASSWORD $(literal ledger-owner-password);
CREATE ROLE ledger_pool LOGIN PASSWORD $(literal ledger-pool-password);
ALTER DATABASE ledger OWNER TO ledger_owner;
REVOKE ALL ON DATABASE ledger FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE ledger TO ledger_pool;
SQL

exec docker-entrypoint.sh postgres "$@"
