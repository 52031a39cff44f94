#!/bin/bash
# What Testcontainers expects of the official image: POSTGRES_USER, _PASSWORD, and _DB, and a server that reports twice
# that it is ready, the first time without listening.
set -euo pipefail
user=${POSTGRES_USER:-postgres}
database=${POSTGRES_DB:-$user}
initdb -U "$user" --pwfile=<(printf '%s' "${POSTGRES_PASSWORD:?}") --auth=scram-sha-256 --encoding=UTF8 \
  --locale=C --locale-provider=builtin --builtin-locale=C.UTF-8
echo "host all all all scram-sha-256" >>"$PGDATA/pg_hba.conf"
if [ "$database" != postgres ]; then
  echo "create database \"$database\"" | postgres --single -j postgres
fi
pg_ctl -w -o "-c listen_addresses=" start
pg_ctl -w -m fast stop
exec "$@" -c listen_addresses='*'
