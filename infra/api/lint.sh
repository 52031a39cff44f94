#!/usr/bin/env bash
# Checks docs/openapi.yaml with the linters of Redocly and Spectral, got by npx in these versions.
# Fails on an error, prints warnings too. Needs Node 20 or newer and the npm registry, thus no part of "verify".
set -euo pipefail
cd "$(dirname "$0")"

REDOCLY=@redocly/cli@2.77.0
SPECTRAL=@stoplight/spectral-cli@6.16.3
DESCRIPTION=${1:-../../docs/openapi.yaml}

npx --yes "$REDOCLY" lint --config redocly.yaml "$DESCRIPTION"
npx --yes "$SPECTRAL" lint --ruleset spectral.yaml --fail-severity error "$DESCRIPTION"
