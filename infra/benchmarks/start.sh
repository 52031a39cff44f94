#!/usr/bin/env bash
# Time to start: the installed layout with its ahead-of-time cache, the same without the cache, and the jar, in turn, on
# one PostgreSQL and Kafka. Each time ends with the application's own message that it has started.
# usage: infra/benchmarks/start.sh [rounds, 7 if not given]
# Exit code 1 if the layout with the cache takes more than half the time of the jar.
set -euo pipefail
cd "$(dirname "$0")/../.."
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
options=${ALKIMOS_JAVA_OPTIONS--Xmx1g}
jar=platform-api/application/target/alkimos.jar
home=$PWD/target/start
log=$home/start.log

# Milliseconds from the command to the message.
start() { # <command>
  local begun ended process
  : >"$log"
  begun=$(date +%s%N)
  "$@" >"$log" 2>&1 &
  process=$!
  until grep -q 'Started AlkimosApplication in' "$log"; do
    kill -0 "$process" 2>/dev/null || { tail -n 20 "$log" >&2; return 1; }
    sleep 0.02
  done
  ended=$(date +%s%N)
  kill "$process"
  wait "$process" || true
  echo $(((ended - begun) / 1000000))
}

median() { sort -n | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }

# shellcheck disable=SC2086 # the options are several words
round() {
  local cached plain fat
  cached=$(start "$home/current/alkimos.sh")
  ! grep -q 'does not fit' "$log" || { echo "The cache does not fit" >&2; return 1; }
  plain=$(start "$java" $options -jar "$home/current/alkimos.jar")
  fat=$(start "$java" $options -jar "$jar")
  echo "$cached $plain $fat"
}

measure() { # <rounds>
  export SERVER_PORT=0 ALKIMOS_MANAGEMENT_PORT=0
  local cached plain fat
  # Not counted: the first one creates the tables, and all files are read into memory.
  round >/dev/null
  for _ in $(seq "$1"); do round; done | tee "$home/rounds"
  cached=$(cut -d' ' -f1 "$home/rounds" | median)
  plain=$(cut -d' ' -f2 "$home/rounds" | median)
  fat=$(cut -d' ' -f3 "$home/rounds" | median)
  awk -v cached="$cached" -v plain="$plain" -v fat="$fat" 'BEGIN {
    print "| Start, median | ms | Ratio to the jar |\n|---|---|---|"
    printf "| layout with the ahead-of-time cache | %d | %.2f (goal: 0.50) |\n", cached, cached / fat
    printf "| layout without the cache | %d | %.2f |\n| jar | %d | 1 |\n", plain, plain / fat, fat
    exit cached > fat / 2
  }'
}

if [ "${1:-}" = measure ]; then
  measure "$2"
else
  [ -e "$jar" ] || ./mvnw --batch-mode --no-transfer-progress --quiet -DskipTests package
  infra/installation/layout.sh "$jar" "$home"
  exec infra/local/with-services.sh "$PWD/infra/benchmarks/start.sh" measure "${1:-7}"
fi
