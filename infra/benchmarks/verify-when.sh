#!/usr/bin/env bash
# Runs ./mvnw verify on an idle machine, on one whose cores are all kept busy, or across New Year's Eve.
#   infra/benchmarks/verify-when.sh idle|busy|new-year [arguments for Maven]
# "new-year" needs Debian's faketime. The clock starts at 23:50 on December 31; intervals stay real.
set -euo pipefail
cd "$(dirname "$0")/../.."
when=${1:?idle, busy, or new-year}
shift

others=()
trap 'for one in "${others[@]}"; do kill "$one"; done' EXIT
clock=()
case "$when" in
  idle) ;;
  busy)
    for _ in $(seq "$(nproc)"); do
      (while :; do :; done) &
      others+=("$!")
    done
    ;;
  new-year)
    export FAKETIME_DONT_FAKE_MONOTONIC=1
    # Otherwise every waiting thread of a JVM spins.
    export FAKETIME_FORCE_MONOTONIC_FIX=0
    clock=(faketime "$(date +%Y)-12-31 23:50:00")
    ;;
  *)
    echo "idle, busy, or new-year" >&2
    exit 2
    ;;
esac

begun=$SECONDS
code=0
"${clock[@]}" ./mvnw --batch-mode --no-transfer-progress "$@" verify || code=$?
echo "verify, $when: exit code $code after $(((SECONDS - begun) / 60)) min $(((SECONDS - begun) % 60)) s"
exit "$code"
