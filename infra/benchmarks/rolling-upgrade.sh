#!/usr/bin/env bash
# The version before and this one side by side on the same services, under load. The version before gets another name
# for one type of event, so that it does not know what this one publishes.
# usage: infra/benchmarks/rolling-upgrade.sh <revision before, from the baseline 0.1.0 on>
set -euo pipefail
cd "$(dirname "$0")/../.."
revision=${1:?Name the revision that runs now, such as v0.1.0}
# Upgrades are possible from the baseline on: the first migration of each module is the same in both.
baseline() { git ls-tree -r "$1" | grep -E '/db/migration/[^/]+/V1__[^/]*\.sql$' || true; }
if [ "$(baseline "$revision")" != "$(baseline HEAD)" ]; then
  echo "A database of $revision can't be upgraded: its first migrations (V1) differ. Name a revision from 0.1.0 on." >&2
  exit 1
fi
before="$PWD/target/before"
git worktree remove --force "$before" 2>/dev/null || true
git worktree add --quiet --detach "$before" "$revision"
trap 'git worktree remove --force "$before"' EXIT

contract=modules/contracts/src/main/java/org/alkimos/contracts/progress/ChangeRequested.java
sed -i 's/progress\.change-requested\.v1/progress.change-requested.v0/' "$before/$contract"
grep -q 'change-requested\.v0' "$before/$contract"

# Its class path, with the folders of its own modules in place of their artifacts.
crash=platform-api/acceptance/crash
(cd "$before" && ./mvnw -q -Dfast -pl "$crash" -am test-compile dependency:build-classpath \
  -Dmdep.outputFile=target/class-path -Dmdep.includeScope=test)
{ find "$before" -type d \( -path '*/target/classes' -o -path "$before/platform-api/*/target/test-classes" \) \
    -not -path '*/benchmarks/*' | tr '\n' ':'
  cat "$before/$crash/target/class-path"; } > target/class-path-before

./mvnw -Dfast -pl "$crash" -am test-compile failsafe:integration-test@default failsafe:verify@default \
  -Dit.test=RollingUpgrade -Dalkimos.previous="$PWD/target/class-path-before" \
  -Dfailsafe.failIfNoSpecifiedTests=false
