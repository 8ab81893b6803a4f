#!/usr/bin/env bash
# Proves on this machine's Docker what docker/README.md promises of compose.yaml: the board answers, the two containers have
# no right they do not need and show no secret, a ledger without its database is seen and recovers, neither a kill nor a stop
# nor a restored backup loses an acknowledged act, and the demo has its seven compounds. Ends with 0 only if all of it holds.
#
# Usage: docker/prove.sh    after mvn -DskipTests package. Needs Docker with compose, and curl.
# LEDGER_PORT is the port on 127.0.0.1 it may use, 18080 if not given. Everything has names of its own (also the volumes
# and the secrets) and is removed at the end.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
export LEDGER_PORT=${LEDGER_PORT:-18080} LEDGER_BIND=127.0.0.1 LEDGER_SECRETS=$work/secrets LEDGER_VERSION=proof-$$
project=title-ledger-proof-$$
site=http://127.0.0.1:$LEDGER_PORT
patience=300 # seconds a service may take to become healthy, on a slow and busy machine

if docker compose version >/dev/null 2>&1; then compose=(docker compose); else compose=(docker-compose); fi
unset LEDGER_USER
[ "$(id -u)" = 0 ] && export LEDGER_USER=10001:10001 || export LEDGER_USER="$(id -u):$(id -g)"

ledger() { "${compose[@]}" -p "$project" -f "$here/compose.yaml" "$@"; }
demo() { "${compose[@]}" -p "$project-demo" -f "$here/compose.yaml" -f "$here/compose.demo.yaml" "$@"; }

finish() {
  local status=$?
  if [ "$status" != 0 ]; then
    ledger logs --tail=60 || true
    demo logs --tail=60 || true
    echo 'NOT proven; the last step above failed.' >&2
  fi
  ledger down -v >"$work/down.log" 2>&1 || cat "$work/down.log"
  demo down -v >"$work/down.log" 2>&1 || cat "$work/down.log"
  docker image rm "title-ledger:$LEDGER_VERSION" >/dev/null 2>&1 || true
  docker image prune -f --filter "label=org.titleledger.layers-of=$LEDGER_VERSION" >/dev/null || true
  rm -rf "$work"
  exit "$status"
}
trap finish EXIT

step() { echo "== $*"; }

# check <what holds> <command...>: the command succeeds
check() {
  local what=$1
  shift
  if "$@"; then echo "   $what"; else
    echo "   NOT: $what ($*)" >&2
    return 1
  fi
}
fails() { ! "$@" >/dev/null 2>&1; }
same() {
  [ "$1" = "$2" ] || { echo "   $1 is not $2" >&2; return 1; }
}

id_of() { ledger ps -q "$1"; }
state_of() { docker inspect -f "$2" "$(id_of "$1")"; }
in_service() {
  local service=$1
  shift
  docker exec "$(id_of "$service")" "$@"
}

# reaches <container> <healthy or unhealthy>
reaches() {
  local second
  for ((second = 0; second < patience; second++)); do
    [ "$(docker inspect -f '{{.State.Health.Status}}' "$1")" = "$2" ] && return 0
    sleep 1
  done
  docker inspect -f '{{json .State.Health}}' "$1" >&2
  return 1
}

# api <user> <path> [curl's options]: the answer's body; anything but success is a failure and told
api() {
  local user=$1 path=$2 answer
  shift 2
  answer=$(curl -sS --fail-with-body --max-time 60 -u "$user" -H 'Accept: application/json' -H 'Content-Type: application/json' \
    "$@" "$site/api/v1$path") || { echo "   $path: $answer" >&2; return 1; }
  echo "$answer"
}

# the property's file as readers see it, without the moment and the position at which one looks
file_of_property() {
  {
    api "clerk:$password" "/properties/$property"
    api "clerk:$password" "/properties/$property/history?size=500"
  } | sed 's/"knownAt":"[^"]*"//g; s/"position":[0-9]*}//g'
}

# the whole ledger as readers see it; when one looked is left out
everything() {
  {
    api "clerk:$password" '/parties?size=500'
    api "clerk:$password" '/properties?size=500'
    file_of_property
  } | sed 's/"knownAt":"[^"]*"//g'
}

field() { grep -o "\"$1\":\"[^\"]*\"" | head -1 | cut -d'"' -f4; }

# board <user> <password>: signs in as a browser does and prints the page
board() {
  local jar=$work/cookies token
  rm -f "$jar"
  token=$(curl -sSf -c "$jar" "$site/sign-in" | grep -o 'name="_csrf"[^>]*value="[^"]*"' | head -1 | sed 's/.*value="//; s/"$//')
  curl -sSf -b "$jar" -c "$jar" -o /dev/null --data-urlencode "_csrf=$token" -d "login=$1" --data-urlencode "password=$2" "$site/sign-in"
  curl -sSf -b "$jar" -H 'Accept-Language: en' "$site/"
}

no_secret_in() {
  local text secret
  text=$(cat)
  for secret in "$LEDGER_SECRETS"/*; do
    ! grep -qF "$(cat "$secret")" <<<"$text" || { echo "   $(basename "$secret") can be read" >&2; return 1; }
  done
}

step 'Secrets, the image, the first start'
"$here/make-secrets.sh"
ledger up -d --build >"$work/up.log" 2>&1 || { cat "$work/up.log"; exit 1; }
check 'PostgreSQL is healthy' reaches "$(id_of postgres)" healthy
check 'the ledger is healthy' reaches "$(id_of ledger)" healthy

step 'The first administrator, from the secret in the log'
secret=$(ledger logs --no-color ledger | sed -n 's/.*with this secret: \([A-Za-z0-9_-]*\).*/\1/p' | tail -1)
password=$(head -c 24 /dev/urandom | base64 | tr '+/' '-_')
curl -sS --fail-with-body -H 'Content-Type: application/json' "$site/api/v1/set-up" \
  -d "{\"secret\":\"$secret\",\"login\":\"admin\",\"displayName\":\"Administrator\",\"password\":\"$password\"}" >/dev/null
api "admin:$password" /users -d "{\"login\":\"clerk\",\"displayName\":\"Clerk\",\"password\":\"$password\",\"roles\":[\"CLERK\"]}" >/dev/null
check 'the board answers' grep -q 'class="counts"' <<<"$(board clerk "$password")"

step 'Rights'
for service in ledger postgres; do
  status=$(in_service "$service" cat /proc/1/status)
  check "$service: the user is not root" grep -qE '^Uid:[[:space:]]+[1-9][0-9]*[[:space:]]+[1-9]' <<<"$status"
  check "$service: no capability" grep -qE '^CapEff:[[:space:]]+0+$' <<<"$status"
  check "$service: no new privileges" grep -qE '^NoNewPrivs:[[:space:]]+1$' <<<"$status"
  check "$service: the root file system is read-only" same "$(state_of "$service" '{{.HostConfig.ReadonlyRootfs}}')" true
  check "$service: nothing can be written to it" fails in_service "$service" touch /etc/written
  check "$service: its memory is bounded" fails same "$(state_of "$service" '{{.HostConfig.Memory}}')" 0
done
check 'whoever enters the ledger is not root either' fails same "$(in_service ledger id -u)" 0
check 'the ledger can write to /tmp' in_service ledger touch /tmp/written
check 'the database has no published port' same "$(docker port "$(id_of postgres)")" ''
check 'the ledger is published on the loopback address only' same "$(docker port "$(id_of ledger)")" "8080/tcp -> 127.0.0.1:$LEDGER_PORT"
check 'no secret in the containers'\'' settings' no_secret_in < <(docker inspect "$(id_of ledger)" "$(id_of postgres)")
check 'no secret in the image' no_secret_in < <(docker history --no-trunc "title-ledger:$LEDGER_VERSION")
check 'no secret in the logs' no_secret_in < <(ledger logs --no-color)
check 'no secret in the environment of the ledger' no_secret_in < <(in_service ledger cat /proc/1/environ | tr '\0' '\n')

step 'A ledger without its database is seen'
started=$(state_of ledger '{{.State.StartedAt}}')
ledger stop postgres >"$work/stop.log" 2>&1
check 'it becomes unhealthy' reaches "$(id_of ledger)" unhealthy
check 'it answers 503' same "$(curl -s -o /dev/null -w '%{http_code}' -u "clerk:$password" "$site/api/v1/parties")" 503
ledger start postgres >"$work/start.log" 2>&1
check 'and is healthy again when the database is back' reaches "$(id_of ledger)" healthy
check 'by itself: the process is the same' same "$(state_of ledger '{{.State.StartedAt}}')" "$started"

step 'Some acts'
party() { api "clerk:$password" /parties -H "Idempotency-Key: ${1// /-}" -d "{\"name\":\"$1\",\"kind\":\"INSTITUTION\"}"; }
for number in $(seq 20); do last=$(party "School $number"); done
property=$(api "clerk:$password" /properties -d '{"kind":"BUILDING","name":"1号楼","compound":"学府办公区","address":"学府路1号"}' | field id)
position=$(api "clerk:$password" "/properties/$property/areas" \
  -d '{"areas":[{"kind":"CERTIFICATE","part":"BUILDING","squareMetres":8123.45}],"effectiveOn":"2020-01-01"}' | grep -o '"position":[0-9]*' | cut -d: -f2)
api "clerk:$password" "/parties?after=$position" >/dev/null
before=$(file_of_property)
check 'they are read back' grep -q 8123.45 <<<"$before"

step 'Killed, and up again'
# a writer goes on until the ledger is gone; what it was answered has to be there afterwards
(for number in $(seq 100000); do
  party "Bureau $number" || break
done) >"$work/answers" 2>/dev/null &
writer=$!
for _ in $(seq "$patience"); do [ "$(wc -l <"$work/answers")" -ge 50 ] && break || sleep 1; done
ledger kill >"$work/kill.log" 2>&1
wait "$writer" || true
check 'both were killed' same "$(state_of ledger '{{.State.ExitCode}}') $(state_of postgres '{{.State.ExitCode}}')" '137 137'
ledger up -d >"$work/up.log" 2>&1 || { cat "$work/up.log"; exit 1; }
check 'the ledger is healthy' reaches "$(id_of ledger)" healthy
check 'the same key gives the same answer' same "$(party 'School 20')" "$last"
grep '"act"' "$work/answers" >"$work/acknowledged"
position=$(grep -o '"position":[0-9]*' "$work/acknowledged" | tail -1 | cut -d: -f2)
number=0
while read -r answer; do
  number=$((number + 1))
  api "clerk:$password" "/parties/$(field id <<<"$answer")?after=$position" | grep -qF "\"Bureau $number\"" ||
    { echo "   Bureau $number was acknowledged and is not there" >&2; exit 1; }
done <"$work/acknowledged"
check "each of the $number acts acknowledged until the kill is there" [ "$number" -ge 50 ]
check 'the property and its history are as they were' same "$(file_of_property)" "$before"

step 'Stopped, and started again'
before=$(everything)
ledger stop >"$work/stop.log" 2>&1
check 'the ledger ended by its signal, not by force' same "$(state_of ledger '{{.State.ExitCode}}')" 143
check 'it let its requests finish' grep -q 'Graceful shutdown complete' <<<"$(ledger logs --no-color ledger)"
check 'PostgreSQL ended cleanly' same "$(state_of postgres '{{.State.ExitCode}}')" 0
ledger start >"$work/start.log" 2>&1
check 'the ledger is healthy' reaches "$(id_of ledger)" healthy
check 'everything is as it was' same "$(everything)" "$before"
ledger stop >"$work/stop.log" 2>&1

step 'Backed up cold, and restored into a new volume'
volume=$(docker inspect -f '{{range .Mounts}}{{if eq .Destination "/var/lib/postgresql"}}{{.Name}}{{end}}{{end}}' "$(id_of postgres)")
docker run --rm --entrypoint tar -v "$volume:/from:ro" postgres:18 -C /from -cf - . >"$work/events.tar"
ledger down -v >"$work/down.log" 2>&1
check 'the volume is gone' fails docker volume inspect "$volume"
ledger up --no-start >"$work/up.log" 2>&1
docker run --rm -i --entrypoint tar -v "$volume:/to" postgres:18 -C /to -xf - <"$work/events.tar"
ledger up -d >"$work/up.log" 2>&1 || { cat "$work/up.log"; exit 1; }
check 'the ledger is healthy in new containers' reaches "$(id_of ledger)" healthy
check 'everything is as it was' same "$(everything)" "$before"
ledger down -v >"$work/down.log" 2>&1

step 'The demo'
demo up -d >"$work/up.log" 2>&1 || { cat "$work/up.log"; exit 1; }
check 'the demo is healthy' reaches "$(demo ps -q ledger)" healthy
for _ in $(seq "$patience"); do
  docker logs "$(demo ps -q ledger)" 2>&1 | grep -q 'The demo ledger has seven compounds' && break
  sleep 1
done
page=$(board clerk demo | sed "s/&#39;/'/g")
check 'the board answers with seven compounds, five of them split' grep -qF "7 compounds in the bureau's custody, 5 of them split" <<<"$page"
demo down -v >"$work/down.log" 2>&1

echo 'Proven.'
