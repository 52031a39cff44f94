"""Checks a roster, and imports it: python3 roster_sync.py "Career Catalyst 2027" mentees.csv mentors.csv [--import]

Needs nothing but Python, and an API client with the right to write rosters. ALKIMOS is the address of Alkimos, TOKENS
the token URL, CLIENT and SECRET what the page of the API client shows once. Without --import nothing is saved. An
import can be repeated: people who are in the cohort already are left as they are.
"""

import json
import os
import pathlib
import sys
import urllib.error
import urllib.parse
import urllib.request
import uuid

API = os.environ["ALKIMOS"] + "/api/v1"


def token():
    form = {"grant_type": "client_credentials", "client_id": os.environ["CLIENT"], "client_secret": os.environ["SECRET"]}
    with urllib.request.urlopen(os.environ["TOKENS"], urllib.parse.urlencode(form).encode()) as answer:
        return json.load(answer)["access_token"]


def call(bearer, path, body=None, headers=None):
    """The answer as JSON; what is wrong comes as problem details."""
    request = urllib.request.Request(API + path, body, {"Authorization": "Bearer " + bearer, **(headers or {})})
    try:
        with urllib.request.urlopen(request) as answer:
            return json.load(answer)
    except urllib.error.HTTPError as refused:
        problem = json.load(refused)
        sys.exit(f"{refused.code} {problem['type']}: {problem['detail']}")


def items(bearer, path):
    """All items of a list, page by page."""
    cursor = ""
    while cursor is not None:
        page = call(bearer, path + "?limit=200" + ("&cursor=" + urllib.parse.quote(cursor) if cursor else ""))
        yield from page["items"]
        cursor = page["next"]


def cohorts(bearer):
    for program in items(bearer, "/programs"):
        yield from items(bearer, f"/programs/{program['id']}/cohorts")


def upload(bearer, cohort, files, preview):
    """One multipart request with the parts mentees and mentors."""
    boundary = uuid.uuid4().hex
    body = b""
    for part, path in files.items():
        head = f'--{boundary}\r\nContent-Disposition: form-data; name="{part}"; filename="{part}.csv"\r\n'
        body += (head + "Content-Type: text/csv\r\n\r\n").encode() + pathlib.Path(path).read_bytes() + b"\r\n"
    return call(bearer, f"/cohorts/{cohort}/roster-imports?preview={str(preview).lower()}&onlyIfFaultless=true",
                body + f"--{boundary}--\r\n".encode(), {"Content-Type": "multipart/form-data; boundary=" + boundary})


name, mentees, mentors, *rest = sys.argv[1:]
bearer = token()
found = [cohort for cohort in cohorts(bearer) if cohort["name"] == name]
if len(found) != 1:
    sys.exit(f"{len(found)} cohorts are called {name}")
report = upload(bearer, found[0]["id"], {"mentees": mentees, "mentors": mentors}, "--import" not in rest)
for error in report["errors"]:
    print(f"{error['file']} row {error['row']}, {error['column'] or 'whole row'}: {error['message']}")
print(f"{report['ready']} rows ready, {report['faulty']} faulty, {report['enrolled']} people enrolled")
sys.exit(1 if report["faulty"] else 0)
