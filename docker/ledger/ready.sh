#!/bin/bash
# Whether the ledger is ready: 0 when it answers 200 within four seconds. By bash alone, for the image has no curl.
set -euo pipefail
exec 3<>"/dev/tcp/127.0.0.1/${SERVER_PORT:-8080}"
printf 'GET /sign-in HTTP/1.0\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&3
read -r -t 4 _ status _ <&3
[ "$status" = 200 ]
