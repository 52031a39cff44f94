create schema matching;
grant usage on schema matching to alkimos_app;

-- Cohorts and their participants, from events. A participant can arrive before the cohort.

create table matching.cohort (
  tenant_id uuid not null default kernel.tenant(),
  cohort_id uuid not null,
  smallest_pod integer not null,
  largest_pod integer not null,
  same_department_allowed boolean not null,
  same_field_allowed boolean not null,
  -- Whether each mentee has two mentors.
  co_mentors boolean not null,
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
  -- A rematch places those who have waited longest first.
  enrolled_at timestamptz,
  withdrawn_at timestamptz,
  primary key (tenant_id, participant_id)
);
create index participant_by_cohort on matching.participant (tenant_id, cohort_id, person_id);
call kernel.protect('matching.participant');

-- Mentees who requested another pod.
create table matching.change_request (
  tenant_id uuid not null default kernel.tenant(),
  pod_id uuid not null,
  person_id uuid not null,
  cohort_id uuid not null,
  asked_at timestamptz not null,
  primary key (tenant_id, pod_id, person_id)
);
create index change_request_by_cohort on matching.change_request (tenant_id, cohort_id);
call kernel.protect('matching.change_request');

-- A cohort's weights. Each choice is a new version, and none is changed, so that a run can be explained later.
create table matching.weights (
  tenant_id uuid not null default kernel.tenant(),
  cohort_id uuid not null,
  version integer not null,
  weights jsonb not null,
  chosen_by uuid not null,
  chosen_at timestamptz not null,
  primary key (tenant_id, cohort_id, version)
);
call kernel.protect('matching.weights');

-- Committee members with a conflict of interest concerning a participant. A recusal cannot be revoked.
create table matching.recusal (
  tenant_id uuid not null default kernel.tenant(),
  cohort_id uuid not null,
  member_id uuid not null,
  person_id uuid not null,
  recused_at timestamptz not null,
  primary key (tenant_id, cohort_id, member_id, person_id)
);
call kernel.protect('matching.recusal');

-- Match runs and rematches (kind REPAIR).

create table matching.match_run (
  tenant_id uuid not null default kernel.tenant(),
  run_id uuid not null,
  cohort_id uuid not null,
  number integer not null,
  -- Given to a run that someone wants to find again.
  name text,
  kind text not null check (kind in ('MATCH', 'REPAIR')),
  state text not null check (state in ('QUEUED', 'RUNNING', 'READY', 'CANCELED', 'FAILED', 'PUBLISHED')),
  seed bigint not null,
  -- Null if the weights were tried in this run only.
  weights_version integer,
  engine_version text not null,
  input_hash text,
  result_hash text,
  -- Total points of the draft, and an upper bound of what any draft can reach.
  worth bigint,
  bound bigint,
  rounds integer,
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
-- A cohort is published once, and rematched as often as needed, one draft at a time.
create unique index one_published_run_per_cohort on matching.match_run (tenant_id, cohort_id)
  where state = 'PUBLISHED' and kind = 'MATCH';
create unique index one_repair_draft_per_cohort on matching.match_run (tenant_id, cohort_id)
  where state = 'READY' and kind = 'REPAIR';
call kernel.protect('matching.match_run');

-- Everything the run depends on, as it was when the run was requested.
create table matching.run_input (
  tenant_id uuid not null default kernel.tenant(),
  run_id uuid not null,
  input jsonb not null,
  primary key (tenant_id, run_id),
  foreign key (tenant_id, run_id) references matching.match_run (tenant_id, run_id) on delete cascade
);
call kernel.protect('matching.run_input');

-- Apart from the run, so that writing progress never competes with a decision about the run.
create table matching.run_progress (
  tenant_id uuid not null default kernel.tenant(),
  run_id uuid not null,
  percent integer not null default 0,
  placed integer not null default 0,
  worth bigint not null default 0,
  bound bigint not null default 0,
  cancel_requested boolean not null default false,
  stop_requested boolean not null default false,
  primary key (tenant_id, run_id),
  foreign key (tenant_id, run_id) references matching.match_run (tenant_id, run_id) on delete cascade
);
call kernel.protect('matching.run_progress');

-- Drafts under review.

create table matching.draft_pod (
  tenant_id uuid not null default kernel.tenant(),
  run_id uuid not null,
  number integer not null,
  -- One or two mentors; the first leads.
  mentors uuid[] not null check (cardinality(mentors) between 1 and 2),
  locked boolean not null default false,
  -- In a rematch: the published pod that continues here, and its mentors until now.
  pod_id uuid,
  mentors_before uuid[],
  primary key (tenant_id, run_id, number),
  foreign key (tenant_id, run_id) references matching.match_run (tenant_id, run_id) on delete cascade
);
call kernel.protect('matching.draft_pod');

-- Placements. A mentee without a row is unmatched.
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

-- Placements before a rematch; number is null for mentees who had no pod.
create table matching.seat_before (
  tenant_id uuid not null default kernel.tenant(),
  run_id uuid not null,
  mentee_id uuid not null,
  number integer,
  primary key (tenant_id, run_id, mentee_id),
  foreign key (tenant_id, run_id) references matching.match_run (tenant_id, run_id) on delete cascade
);
call kernel.protect('matching.seat_before');

-- Manual moves, in order. A move within one pod replaces the co-mentor of that mentee's pod.
create table matching.draft_move (
  tenant_id uuid not null default kernel.tenant(),
  run_id uuid not null,
  sequence integer not null,
  mentee_id uuid not null,
  from_number integer,
  to_number integer,
  swapped_with uuid,
  co_mentor_before uuid,
  co_mentor uuid,
  moved_by uuid not null,
  moved_at timestamptz not null,
  -- An undone move stays until it is redone or another move is made.
  undone boolean not null default false,
  primary key (tenant_id, run_id, sequence),
  foreign key (tenant_id, run_id) references matching.match_run (tenant_id, run_id) on delete cascade
);
call kernel.protect('matching.draft_move');

-- The committee's reason for a placement.
create table matching.placement_note (
  tenant_id uuid not null default kernel.tenant(),
  run_id uuid not null,
  mentee_id uuid not null,
  text text not null,
  written_by uuid not null,
  written_at timestamptz not null,
  version integer not null,
  primary key (tenant_id, run_id, mentee_id),
  foreign key (tenant_id, run_id) references matching.match_run (tenant_id, run_id) on delete cascade
);
call kernel.protect('matching.placement_note');

-- Published pods.

create table matching.pod (
  tenant_id uuid not null default kernel.tenant(),
  pod_id uuid not null,
  cohort_id uuid not null,
  run_id uuid not null,
  number integer not null,
  -- One or two mentors; the first leads.
  mentors uuid[] not null check (cardinality(mentors) between 1 and 2),
  weekly_slot text not null,
  formed_at timestamptz not null,
  -- When its members concluded it, or when its last mentee left.
  ended_at timestamptz,
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
