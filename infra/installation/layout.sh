#!/usr/bin/env bash
# Unpacks the jar into a folder of its own and builds the ahead-of-time cache for this JDK (JAVA_HOME) by a training run.
# usage: infra/installation/layout.sh <alkimos.jar> <home>
# Result: <home>/<first digits of the jar's checksum>/ with alkimos.sh, alkimos.jar, lib/, and alkimos.aot, and the link
# <home>/current to it. What is there and fits is kept, so that the command can be repeated. The training run has a
# PostgreSQL and Kafka of its own: it neither needs nor changes those of the installation.
# Exit code 1 if the cache could not be built. Alkimos then starts without it.
set -euo pipefail
jar=$(realpath "${1:?the jar}")
mkdir -p "${2:?the folder of the installation}"
home=$(cd "$2" && pwd -P)
cd "$(dirname "$0")/../.."
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
version=$(sha256sum "$jar" | cut -c1-12)
folder=$home/$version

unpack() {
  rm -rf "$folder.new"
  "$java" -Djarmode=tools -jar "$jar" extract --destination "$folder.new" --application-filename alkimos.jar
  mv "$folder.new" "$folder"
}

# The run ends when all beans exist, before it listens, consumes, or runs a job.
train() {
  rm -f "$folder/alkimos.aot" "$folder/alkimos.aot.new"
  # shellcheck disable=SC2086 # the options are several words
  infra/local/with-services.sh "$java" ${ALKIMOS_JAVA_OPTIONS--Xmx1g} -XX:AOTCacheOutput="$folder/alkimos.aot.new" \
    -Dspring.context.exit=onRefresh -jar "$folder/alkimos.jar" >"$folder/training.log" 2>&1 || true
  [ -e "$folder/alkimos.aot.new" ] && mv "$folder/alkimos.aot.new" "$folder/alkimos.aot"
}

[ -e "$folder/alkimos.jar" ] || unpack
# By renaming, as a shell may be reading the file.
install -m 755 infra/installation/alkimos.sh "$folder/alkimos.sh.new"
mv "$folder/alkimos.sh.new" "$folder/alkimos.sh"

status=0
if "$folder/alkimos.sh" --check-cache 2>/dev/null; then
  echo "$folder: nothing to do, the ahead-of-time cache fits"
elif train && "$folder/alkimos.sh" --check-cache 2>/dev/null; then
  echo "$folder: ahead-of-time cache built, $(du -m "$folder/alkimos.aot" | cut -f1) MB"
else
  echo "$folder: no ahead-of-time cache was built, see training.log there. Alkimos starts without it, more slowly." >&2
  status=1
fi
ln -sfn "$version" "$home/current"
exit "$status"
