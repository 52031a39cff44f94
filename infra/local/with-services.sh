#!/usr/bin/env bash
# Runs a command with an empty PostgreSQL and Kafka of its own, which end with it. Their settings are in its environment.
# usage: infra/local/with-services.sh <command> [arguments]
set -euo pipefail
tree=$(cd "$(dirname "$0")/../.." && pwd)
cd "$tree"
./mvnw --batch-mode --no-transfer-progress --quiet -Dfast -pl infra/local -am compile dependency:build-classpath \
  -Dmdep.outputFile=target/class-path -Dmdep.includeScope=runtime
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx256m -cp "infra/local/target/classes:$(cat infra/local/target/class-path)" \
  org.alkimos.local.CommandWithServices "$@"
