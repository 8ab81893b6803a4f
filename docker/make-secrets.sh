#!/usr/bin/env bash
# Makes what compose.yaml takes from files: the passwords, random and readable by their owner only, and docker/.env with
# the project's name. What exists is left as it is.
# The ledger's container reads its two passwords as its own user. Made by root, they are given to that user (10001); made
# by anybody else, they stay theirs, and LEDGER_USER in docker/.env lets the container run as them.
# Usage: make-secrets.sh
set -euo pipefail
umask 077
here=$(cd "$(dirname "$0")" && pwd)
secrets=${LEDGER_SECRETS:-$here/secrets}
mkdir -p "$secrets"

for name in postgres-password ledger-owner-password ledger-pool-password; do
  if [ ! -s "$secrets/$name" ]; then
    head -c 32 /dev/urandom | base64 | tr '+/' '-_' | tr -d '=\n' >"$secrets/$name"
  fi
done

if [ "$(id -u)" = 0 ]; then
  chown 10001:10001 "$secrets"/ledger-*-password
fi

# a caller with a folder of his own has settings of his own
[ -z "${LEDGER_SECRETS:-}" ] || exit 0
settings=$here/.env
set_once() {
  grep -qs "^$1=" "$settings" || echo "$1=$2" >>"$settings"
}
set_once COMPOSE_PROJECT_NAME title-ledger
[ "$(id -u)" = 0 ] || set_once LEDGER_USER "$(id -u):$(id -g)"
