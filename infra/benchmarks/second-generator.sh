#!/usr/bin/env bash
# Requests of a generator that is not ours for every seat; needs npm, which brings Specmatic with its jar.
# usage: infra/benchmarks/second-generator.sh [seconds for each seat]
set -euo pipefail
cd "$(dirname "$0")/../.."
npm install --silent --no-save --prefix target/second-generator specmatic@2.55.1
./mvnw -Dfast -pl platform-api/acceptance/matrices -am test -Dtest=SecondGenerator -Dsurefire.failIfNoSpecifiedTests=false \
  -Dalkimos.specmatic="$PWD/target/second-generator/node_modules/specmatic/specmatic.jar" \
  -Dalkimos.fuzz.seconds="${1:-120}"
