create schema matching;
grant usage on schema matching to alkimos_app;

-- What matching knows of cohorts and their participants, fed by events; a participant may arrive before the cohort.
create table matching.cohort (
  tenant_id uuid not null default kernel.tenant(),
  cohort_id uuid not null,
  smallest_pod integer not null,
  largest_pod integer not null,
  same_department_allowed boolean not null,
  same_field_allowed boolean not null,
  closed boolean not null default false,
  primary key (tenant_id, cohort_id)
);
call kernel.protect('matching.cohort');

create table matching.participant (
  tenant_id uuid not null default kernel.tenant(),
  participant_id uuid not null,
  cohort_id uuid not null,
  person_id uuid not null,
  facts jsonb not null,
  revision bigint not null,
  withdrawn boolean not null default false,
  primary key (tenant_id, participant_id)
);
create index participant_by_cohort on matching.participant (tenant_id, cohort_id, person_id);
call kernel.protect('matching.participant');

create table matching.match_run (
  tenant_id uuid not null default kernel.tenant(),
  run_id uuid not null,
  cohort_id uuid not null,
  number integer not null,
  state text not null check (state in ('QUEUED', 'RUNNING', 'READY', 'CANCELLED', 'FAILED', 'PUBLISHED')),
  seed bigint not null,
  engine_version text not null,
  input_hash text,
  result_hash text,
  requested_by uuid not null,
  requested_at timestamptz not null,
  finished_at timestamptz,
  published_at timestamptz,
  version integer not null,
  revision bigint not null,
  primary key (tenant_id, run_id),
  unique (tenant_id, cohort_id, number)
);
create unique index one_active_run_per_cohort on matching.match_run (tenant_id, cohort_id)
  where state in ('QUEUED', 'RUNNING');
create unique index one_published_run_per_cohort on matching.match_run (tenant_id, cohort_id)
  where state = 'PUBLISHED';
call kernel.protect('matching.match_run');

-- Everything the run depends on, as it was when the run was asked for.
create table matching.run_input (
  tenant_id uuid not null default kernel.tenant(),
  run_id uuid not null,
  input jsonb not null,
  primary key (tenant_id, run_id),
  foreign key (tenant_id, run_id) references matching.match_run (tenant_id, run_id) on delete cascade
);
call kernel.protect('matching.run_input');

-- Apart from the run, so that telling progress never competes with a decision.
create table matching.run_progress (
  tenant_id uuid not null default kernel.tenant(),
  run_id uuid not null,
  percent integer not null default 0,
  placed integer not null default 0,
  cancel_requested boolean not null default false,
  primary key (tenant_id, run_id),
  foreign key (tenant_id, run_id) references matching.match_run (tenant_id, run_id) on delete cascade
);
call kernel.protect('matching.run_progress');

create table matching.draft_pod (
  tenant_id uuid not null default kernel.tenant(),
  run_id uuid not null,
  number integer not null,
  mentor_id uuid not null,
  locked boolean not null default false,
  primary key (tenant_id, run_id, number),
  foreign key (tenant_id, run_id) references matching.match_run (tenant_id, run_id) on delete cascade
);
call kernel.protect('matching.draft_pod');

-- A mentee without a seat is unmatched.
create table matching.draft_seat (
  tenant_id uuid not null default kernel.tenant(),
  run_id uuid not null,
  mentee_id uuid not null,
  number integer not null,
  primary key (tenant_id, run_id, mentee_id),
  foreign key (tenant_id, run_id, number) references matching.draft_pod (tenant_id, run_id, number) on delete cascade
);
create index draft_seat_by_pod on matching.draft_seat (tenant_id, run_id, number);
call kernel.protect('matching.draft_seat');

-- What people moved, newest last; taken off the end to undo.
create table matching.draft_move (
  tenant_id uuid not null default kernel.tenant(),
  run_id uuid not null,
  sequence integer not null,
  mentee_id uuid not null,
  from_number integer,
  to_number integer,
  swapped_with uuid,
  moved_by uuid not null,
  moved_at timestamptz not null,
  primary key (tenant_id, run_id, sequence),
  foreign key (tenant_id, run_id) references matching.match_run (tenant_id, run_id) on delete cascade
);
call kernel.protect('matching.draft_move');

create table matching.pod (
  tenant_id uuid not null default kernel.tenant(),
  pod_id uuid not null,
  cohort_id uuid not null,
  run_id uuid not null,
  number integer not null,
  mentor_id uuid not null,
  weekly_slot text not null,
  formed_at timestamptz not null,
  version integer not null,
  revision bigint not null,
  primary key (tenant_id, pod_id),
  unique (tenant_id, cohort_id, number),
  foreign key (tenant_id, run_id) references matching.match_run (tenant_id, run_id)
);
create index pod_by_run on matching.pod (tenant_id, run_id);
call kernel.protect('matching.pod');

create table matching.pod_mentee (
  tenant_id uuid not null default kernel.tenant(),
  pod_id uuid not null,
  mentee_id uuid not null,
  primary key (tenant_id, pod_id, mentee_id),
  foreign key (tenant_id, pod_id) references matching.pod (tenant_id, pod_id) on delete cascade
);
call kernel.protect('matching.pod_mentee');
