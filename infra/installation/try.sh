#!/usr/bin/env bash
# Installs Alkimos by the commands of docs/operations.md, word for word, on servers of its own, and signs in.
# usage: infra/installation/try.sh [16|17|18] [--build]
# Without --build the jar in platform-api/application/target is used if there is one. With KEEP=1 in the environment everything runs
# on after a failure. See README.md.
set -euo pipefail
cd "$(dirname "$0")/../.."

version=${1:-18}
build=${2:-}
work=$(mktemp -d)
chmod 755 "$work"
. infra/installation/services.sh
. infra/installation/browser.sh
trap 'finish $?' EXIT

say() { printf '%s  %s\n' "$(date +%H:%M:%S)" "$*"; }

finish() {
  if [ "$1" != 0 ] && [ -n "${KEEP:-}" ]; then
    say "FAILED. Everything runs on until $work/values is removed"
    while [ -e "$work/values" ]; do sleep 2; done
  fi
  stop_all
  if [ "$1" = 0 ]; then
    rm -rf "$work"
  else
    say "FAILED. The logs are in $work"
    tail -n 15 "$work"/*.log 2>/dev/null || true
  fi
}

fail() {
  say "$*"
  exit 1
}

# Writes each fenced block of the page that has a step to a file of that name, and their order to a list.
extract_steps() {
  mkdir "$work/steps"
  awk -v folder="$work/steps" '
    /^```/ && step != "" { close(file); step = ""; next }
    /^```[a-z]+ step=/ { sub(/.*step=/, ""); step = $0; file = folder "/" step; print step > (folder "/../order"); next }
    step != "" { print > file }' docs/operations.md
}

# Runs a step in a shell of its own that has the values and, once they exist, the secrets.
run() {
  local step=$1
  test -f "$work/steps/$step" || fail "The page has no step $step"
  echo "$step" >>"$work/done"
  bash -euo pipefail -c '. "$0/values"; if [ -e "$SETTINGS/secrets.env" ]; then set -a; . "$SETTINGS/secrets.env"; set +a; fi; . "$1"' \
    "$work" "$work/steps/$step"
}

# As in a second shell: with the values, without the secrets.
run_apart() {
  echo "$1" >>"$work/done"
  bash -euo pipefail -c '. "$0/values"; . "$1"' "$work" "$work/steps/$1"
}

start_step() { # <name of the process> <step>
  run_apart "$2" >"$work/$1.log" 2>&1 &
  pids[$1]=$!
}

expect() { # <step> <expected output>
  local said
  # Twice: a busy machine may need longer than the page waits.
  said=$(run "$1" || run "$1") || fail "Step $1 failed"
  [[ "$said" == *"$2"* ]] || fail "Step $1 printed '$said', not '$2'"
  say "$1: $2"
}

# The script's own values, for exactly the variables that the page sets.
write_values() {
  cat >"$work/values" <<END
export JAVA_HOME=$java_home PATH=$work/bin:$java_home/bin:$PATH
export PGHOST=localhost PGPORT=$postgres_port PGUSER=postgres PGPASSWORD=superuser
export KAFKA=localhost:$kafka_port
export ALKIMOS_URL=$alkimos_url ALKIMOS_PORT=$alkimos_port ALKIMOS_HOME=$work/alkimos
export MANAGEMENT_PORT=$management_port
export KEYCLOAK_URL=$keycloak_url KEYCLOAK_PORT=$keycloak_port KEYCLOAK_HOME=$work/opt/keycloak-26.7.3
export OPERATOR_EMAIL=olga@example.org OPERATOR_GIVEN=Olga OPERATOR_FAMILY="van Operator"
export MAIL_HOST=localhost MAIL_PORT=25 MAIL_FROM=mentoring@example.org MAIL_USER=mentoring MAIL_PASSWORD=secret
export SETTINGS=$work/etc
# Not of the page: the log of loaded classes, this machine's certificate authority, heap sizes, and folder for the administration tool.
export ALKIMOS_JAVA_OPTIONS="-Xmx1g -Xlog:class+load:file=$work/classes.log::filecount=0"
export CURL_CA_BUNDLE=$work/tls/ca.pem JAVA_OPTS_KC_HEAP="-Xms64m -Xmx320m" KC_OPTS=-Duser.home=$work
END
  local name
  for name in $(grep -oE '[A-Z_]+=' "$work/steps/values" | tr -d =); do
    grep -q "[ ]$name=" "$work/values" || fail "try.sh has no value for $name"
  done
  echo values >>"$work/done"
}

install_postgresql_part() {
  run secrets
  run keycloak-settings
  run alkimos-settings
  run secrets
  say "roles.sql on an empty PostgreSQL $version"
  [ "$(run roles 2>&1 | grep -c '^CREATE')" = 6 ] || fail "roles.sql did not create 4 roles and 2 databases"
  say "roles.sql again, with other passwords in the environment"
  local again
  again=$(ALKIMOS_APP_PASSWORD=other bash -euc '. "$0/values"; set -a; . "$SETTINGS/secrets.env"; ALKIMOS_APP_PASSWORD=other; . "$0/steps/roles"' "$work" 2>&1) ||
    fail "roles.sql failed when repeated: $again"
  [[ "$again" != *CREATE* && "$again" != *ERROR* ]] || fail "roles.sql changed something: $again"
  expect check-roles alkimos_app
  expect check-durability on
}

install_keycloak() {
  run keycloak-unpack
  run keycloak-realm
  run keycloak-provider
  say "Keycloak without ALKIMOS_WEB_CLIENT_SECRET must refuse"
  cp "$work/etc/keycloak.env" "$work/etc/keycloak.env.whole"
  sed -i '/^ALKIMOS_WEB_CLIENT_SECRET/d' "$work/etc/keycloak.env"
  if run_apart keycloak-start >"$work/refused-import.log" 2>&1; then
    fail "Keycloak started without the client's secret"
  fi
  grep -q 'ALKIMOS_WEB_CLIENT_SECRET is not set' "$work/refused-import.log" || fail "Keycloak did not name the missing variable"
  mv "$work/etc/keycloak.env.whole" "$work/etc/keycloak.env"
  say "Keycloak with the documented settings"
  start_step keycloak keycloak-start
  expect check-keycloak ready
}

install_alkimos() {
  if [ -n "$build" ] || [ ! -e platform-api/application/target/alkimos.jar ]; then
    run build >"$work/build.log"
  else
    echo build >>"$work/done"
  fi
  run layout >"$work/layout.log" 2>&1 || fail "No cache was built: $(cat "$work/layout.log")"
  say "$(cat "$work/layout.log")"
  run layout >"$work/layout-again.log" 2>&1
  grep -q 'nothing to do' "$work/layout-again.log" || fail "layout.sh built the cache twice: $(cat "$work/layout-again.log")"
  start_step alkimos alkimos-start
  expect check-alkimos '"UP"'
  [ "$(percent_from_cache)" -ge 70 ] || fail "Only $(percent_from_cache)% of the classes came from the cache"
  say "$(percent_from_cache)% of $(grep -c source: "$work/classes.log") classes came from the cache"
  # After the count: this step writes to the same log.
  expect check-cache 'the ahead-of-time cache fits'
  expect check-topics alkimos.identity
}

# Of the classes of the instance that runs. Without the cache only some of Java's own come from a file.
percent_from_cache() {
  awk '/source:/ { all++ } /source: shared objects file/ { shared++ } END { print all ? int(100 * shared / all) : 0 }' "$work/classes.log"
}

# What the page puts into services: their files are valid, and start what was started here.
check_services() {
  local unit
  for unit in keycloak alkimos; do
    run_file "$unit.service"
    if command -v systemd-analyze >/dev/null; then
      sed -E "s#^(ExecStart=)/opt/alkimos/#\1$work/alkimos/#; s#^(ExecStart=)/opt/keycloak#\1$work/opt/keycloak#; s#^User=.*#User=$(id -un)#" \
        "$work/steps/$unit.service" >"$work/$unit.service"
      systemd-analyze verify --man=no "$work/$unit.service" 2>&1 | grep "$unit.service" && fail "$unit.service is not valid"
    fi
  done
  say "service files checked"
}

run_file() {
  test -s "$work/steps/$1" || fail "The page has no file $1"
  echo "$1" >>"$work/done"
}

kafka_away() {
  say "Alkimos starts while Kafka is away, with a cache that does not fit a newer jar"
  stop alkimos
  stop kafka
  touch "$work/alkimos/current/alkimos.jar"
  start_step alkimos alkimos-start
  expect check-alkimos '"UP"'
  grep -q 'does not fit this JDK' "$work/alkimos.log" || fail "Alkimos did not report that the cache does not fit"
  [ "$(percent_from_cache)" -lt 50 ] || fail "$(percent_from_cache)% of the classes came from a cache that does not fit"
}

extract_steps
choose_ports
write_values
start_postgres "$version"
run_file kafka
start_kafka "$work/steps/kafka"
install_postgresql_part
install_keycloak
install_alkimos
run_file proxy
start_proxy "$work/steps/proxy"
expect check-proxy 200
sign_in_as_operator
open_an_institution
check_services
kafka_away
diff <(sort -u "$work/order") <(sort -u "$work/done") || fail "Steps of the page that were not tried (<), or unknown ones (>)"
stop alkimos
stop keycloak
grep -q 'Commencing graceful shutdown' "$work/alkimos.log" || fail "Alkimos did not stop in order"
say "PASSED on PostgreSQL $version: $(sort -u "$work/done" | wc -l) steps of docs/operations.md"
