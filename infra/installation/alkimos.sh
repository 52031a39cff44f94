#!/bin/sh
# Starts Alkimos with its ahead-of-time cache, or without it if the cache does not fit this JDK or these files.
# usage: alkimos.sh [arguments of the application]
#        alkimos.sh --check-cache    prints whether the cache fits, and starts nothing
# JAVA_HOME names the JDK. ALKIMOS_JAVA_OPTIONS are options of the JVM, -Xmx1g if it is not set.
set -eu
folder=$(cd "$(dirname "$0")" && pwd -P)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
options=${ALKIMOS_JAVA_OPTIONS--Xmx1g}
cache=$folder/alkimos.aot

# The JVM compares the cache with itself, its options, and the time and size of each jar.
# shellcheck disable=SC2086 # the options are several words
fits() {
  [ -e "$cache" ] && "$java" $options -XX:AOTMode=on -XX:AOTCache="$cache" -cp "$folder/alkimos.jar" -version >/dev/null 2>&1
}

if fits; then
  use=-XX:AOTCache=$cache
  message="alkimos.sh: the ahead-of-time cache fits"
else
  use=
  message="alkimos.sh: the ahead-of-time cache is missing or does not fit this JDK, its options, or these files. \
Alkimos starts without it, more slowly. To build it again, run infra/installation/layout.sh"
fi
echo "$message" >&2
if [ "${1:-}" = --check-cache ]; then
  [ -n "$use" ]
  exit
fi
# shellcheck disable=SC2086
exec "$java" $options ${use:+"$use"} -jar "$folder/alkimos.jar" "$@"
