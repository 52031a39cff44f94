#!/usr/bin/env bash
# RestoreIT with PostgreSQL's own dump in place of a snapshot.
# usage: infra/benchmarks/dump-and-restore.sh
# Takes pg_dump of PostgreSQL 18 from the path, or from Debian into target/ (apt-get, no rights needed).
set -euo pipefail
cd "$(dirname "$0")/../.."
client="$PWD/target/postgresql-client"
programs="$client/root/usr/lib/postgresql/18/bin"

fetch() {
  mkdir -p "$client"/{root,state/lists/partial,cache/archives/partial}
  echo "deb http://deb.debian.org/debian sid main" >"$client/sources.list"
  : >"$client/state/status"
  # Nothing is installed: a Debian without any package of its own, and its files beside ours.
  local apt=(apt-get -qq -o "Dir::Etc::SourceList=$client/sources.list" -o Dir::Etc::SourceParts=/dev/null
    -o Dir::Etc::Preferences=/dev/null -o Dir::Etc::PreferencesParts=/dev/null -o "Dir::State=$client/state"
    -o "Dir::State::status=$client/state/status" -o "Dir::Cache=$client/cache" -o APT::Sandbox::User=)
  "${apt[@]}" update
  "${apt[@]}" install --download-only --yes --no-install-recommends postgresql-client-18
  for package in "$client"/cache/archives/*.deb; do dpkg-deb -x "$package" "$client/root"; done
  # Each by a loader of its own, as its C library may be newer than this machine's; pg_dumpall looks for pg_dump beside it.
  local libraries="$client/root/usr/lib/$(uname -m)-linux-gnu"
  for program in pg_dump pg_dumpall pg_restore psql; do
    mv "$programs/$program" "$programs/$program.real"
    printf '#!/bin/sh\nexec %q --library-path %q %q "$@"\n' "$libraries"/ld-linux-*.so.* "$libraries" \
      "$programs/$program.real" >"$programs/$program"
    chmod +x "$programs/$program"
  done
}

if pg_dump --version 2>/dev/null | grep -q " 18\."; then
  programs=$(dirname "$(command -v pg_dump)")
elif [ ! -e "$programs/psql.real" ]; then
  fetch
fi

./mvnw -Dfast -pl platform-api/acceptance/crash -am test-compile failsafe:integration-test@default failsafe:verify@default \
  -Dit.test=RestoreIT -Dalkimos.postgresql-client="$programs" -Dfailsafe.failIfNoSpecifiedTests=false
