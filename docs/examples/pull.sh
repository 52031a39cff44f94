#!/usr/bin/env bash
# Pulls a cohort's results as a zip and its responses page by page: ./pull.sh
# Needs curl and jq. ALKIMOS, TOKENS, CLIENT and SECRET as in pull.py; COHORT is the cohort's id,
# without one the cohort whose wave closed last.
set -euo pipefail
TOKEN=$(curl -sf -d grant_type=client_credentials -d "client_id=$CLIENT" -d "client_secret=$SECRET" "$TOKENS" | jq -r .access_token)
get() { curl -sf -H "Authorization: Bearer $TOKEN" "$ALKIMOS/api/v1$1"; }

COHORT=${COHORT:-$(get "/closed-waves?limit=200" | jq -r '.items[-1].cohort')}
get "/cohorts/$COHORT/results.zip?form=mentor-self&from=opening&to=closing" > results.zip
get "/cohorts/$COHORT/report?form=mentor-self" | jq -r '.methods[]' > methods.txt

cursor=""
: > responses.ndjson
while :; do
  page=$(get "/cohorts/$COHORT/responses?purpose=EVALUATION&limit=50${cursor:+&cursor=$cursor}")
  jq -c '.items[]' <<<"$page" >> responses.ndjson
  cursor=$(jq -r '.next // empty' <<<"$page")
  [ -n "$cursor" ] || break
done
echo "$(wc -l < responses.ndjson) responses, $(wc -c < results.zip) bytes in results.zip"
