"""Lists the cohorts of all programs, with the client that OpenAPI Generator writes: python3 list_cohorts.py

ALKIMOS is the address of Alkimos, TOKEN an access token.
"""

import os

from alkimos_client import ApiClient, Configuration, ProgramsApi

programs = ProgramsApi(ApiClient(Configuration(host=os.environ["ALKIMOS"], access_token=os.environ["TOKEN"])))
for program in programs.list_programs().items:
    for cohort in programs.list_cohorts(program.id).items:
        print(program.name, cohort.name, cohort.stage, sep=", ")
