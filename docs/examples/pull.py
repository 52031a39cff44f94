"""Pulls what is new since the last time: python3 pull.py

Needs nothing but Python. ALKIMOS is the address of Alkimos, TOKENS where tokens come
from (the page API clients shows it), CLIENT and SECRET the machine account.
"""

import datetime
import json
import os
import pathlib
import urllib.parse
import urllib.request

API = os.environ["ALKIMOS"] + "/api/v1"
KEPT = pathlib.Path("responses.json")


def token():
    form = {"grant_type": "client_credentials", "client_id": os.environ["CLIENT"], "client_secret": os.environ["SECRET"]}
    with urllib.request.urlopen(os.environ["TOKENS"], urllib.parse.urlencode(form).encode()) as answer:
        return json.load(answer)["access_token"]


def items(path, bearer, **query):
    """All items of a list, page by page."""
    cursor = None
    while True:
        asked = {name: value for name, value in {**query, "cursor": cursor}.items() if value}
        request = urllib.request.Request(API + path + "?" + urllib.parse.urlencode(asked))
        request.add_header("Authorization", "Bearer " + bearer)
        with urllib.request.urlopen(request) as answer:
            page = json.load(answer)
        yield from page["items"]
        cursor = page["next"]
        if not cursor:
            return


kept = json.loads(KEPT.read_text()) if KEPT.exists() else {"since": None, "responses": {}}
# A minute earlier than now: what comes twice has the same id and does no harm.
started = datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(minutes=1)
bearer = token()
cohorts = {wave["cohort"] for wave in items("/closed-waves", bearer)}
new = gone = 0
for cohort in sorted(cohorts):
    for response in items(f"/cohorts/{cohort}/responses", bearer, purpose="RESEARCH", since=kept["since"]):
        if response["withdrawn"]:
            gone += kept["responses"].pop(response["id"], None) is not None
        else:
            new += response["id"] not in kept["responses"]
            kept["responses"][response["id"]] = response
kept["since"] = started.strftime("%Y-%m-%dT%H:%M:%SZ")
KEPT.write_text(json.dumps(kept))
print(f"{len(cohorts)} cohorts, {new} new responses, {gone} withdrawn, {len(kept['responses'])} in all")
