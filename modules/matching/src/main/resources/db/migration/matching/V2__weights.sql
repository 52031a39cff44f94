-- What a cohort's program values in a match; each choice is a new version, none is changed.
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

-- What a run reached, and what none could exceed; unknown for runs of earlier versions. Weights without a version
-- were tried in this run alone.
alter table matching.match_run
  add column weights_version integer default 0,
  add column worth bigint,
  add column bound bigint,
  add column rounds integer;

alter table matching.run_progress
  add column worth bigint not null default 0,
  add column bound bigint not null default 0,
  add column stop_requested boolean not null default false;

-- Why a person was placed so, in the words of those who decided; stays with the run.
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

-- A move that was taken back waits here until it is made again or another move is made.
alter table matching.draft_move add column undone boolean not null default false;

-- A run somebody wants to come back to has a name.
alter table matching.match_run add column name text;
