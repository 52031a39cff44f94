#!/usr/bin/env bash
# GET /api/v1/cohorts/{id} of the delivered jar compared with bare Spring endpoints, with the same guarantees and with none,
# over 1 and 8 connections, in one run on one PostgreSQL. Prints requests per second and ratios.
# usage: infra/benchmarks/reads.sh [options of the JVM, such as -Dreads.rounds=3 -Dreads.seconds=2 -Dreads.warm-up=5]
set -euo pipefail
cd "$(dirname "$0")/../.."
jar=platform-api/application/target/alkimos.jar
[ -e "$jar" ] || ./mvnw --batch-mode --no-transfer-progress --quiet -DskipTests package
./mvnw --batch-mode --no-transfer-progress --quiet -Dfast -Pbenchmarks -pl infra/benchmarks -am \
  compile dependency:build-classpath -Dmdep.outputFile=target/class-path -Dmdep.includeScope=runtime
exec infra/local/with-services.sh "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx128m "$@" \
  -cp "infra/benchmarks/target/classes:$(cat infra/benchmarks/target/class-path)" \
  org.alkimos.benchmarks.requests.CohortReads "$jar"
