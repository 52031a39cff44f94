#!/usr/bin/env bash
# Lists cohorts and checks a roster: ./roster-preview.sh mentees.csv mentors.csv
# Needs curl and jq. ALKIMOS, TOKENS, CLIENT and SECRET are as in roster_sync.py; COHORT is the cohort's ID,
# without one the first cohort. Nothing is saved.
set -euo pipefail
TOKEN=$(curl -sf -d grant_type=client_credentials -d "client_id=$CLIENT" -d "client_secret=$SECRET" "$TOKENS" | jq -r .access_token)
call() { curl -sS --fail-with-body -H "Authorization: Bearer $TOKEN" "$@"; }

for program in $(call "$ALKIMOS/api/v1/programs?limit=200" | jq -r '.items[].id'); do
  call "$ALKIMOS/api/v1/programs/$program/cohorts?limit=200" | jq -r '.items[] | "\(.id) \(.stage) \(.programName): \(.name)"'
done | tee cohorts.txt
COHORT=${COHORT:-$(head -n 1 cohorts.txt | cut -d ' ' -f 1)}

call -F "mentees=@$1;type=text/csv" -F "mentors=@$2;type=text/csv" "$ALKIMOS/api/v1/cohorts/$COHORT/roster-imports?preview=true" > report.json
jq -r '.errors[] | "\(.file) row \(.row), \(.column // "whole row"): \(.message)"' report.json
jq -r '"\(.ready) rows ready, \(.faulty) faulty, \(.enrolled) people enrolled"' report.json
