#!/bin/bash
# Whether requests should be sent here: 0 when readiness is answered with 200 within eight seconds; it takes five where the
# database is away. By bash alone, for the image has no curl.
set -euo pipefail
exec 3<>"/dev/tcp/127.0.0.1/${SERVER_PORT:-8080}"
printf 'GET /actuator/health/readiness HTTP/1.0\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&3
read -r -t 8 _ status _ <&3
[ "$status" = 200 ]
