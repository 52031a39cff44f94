-- A run forms pods, or mends published ones; a cohort is published once and repaired as often as needed.
alter table matching.match_run add column kind text not null default 'MATCH' check (kind in ('MATCH', 'REPAIR'));
drop index matching.one_published_run_per_cohort;
create unique index one_published_run_per_cohort on matching.match_run (tenant_id, cohort_id)
  where state = 'PUBLISHED' and kind = 'MATCH';
create unique index one_repair_draft_per_cohort on matching.match_run (tenant_id, cohort_id)
  where state = 'READY' and kind = 'REPAIR';

-- Who waits longest comes first; unknown of participants from before, who come before all others.
alter table matching.participant add column enrolled_at timestamptz, add column withdrawn_at timestamptz;

-- A pod ends when its members conclude it, or when no mentee is left in it.
alter table matching.pod add column ended_at timestamptz;

-- In the draft of a repair: the published pod that goes on here, and who led it.
alter table matching.draft_pod add column pod_id uuid, add column mentor_before uuid;

-- Where each mentee of a repair was before; number is null for those who had no pod.
create table matching.seat_before (
  tenant_id uuid not null default kernel.tenant(),
  run_id uuid not null,
  mentee_id uuid not null,
  number integer,
  primary key (tenant_id, run_id, mentee_id),
  foreign key (tenant_id, run_id) references matching.match_run (tenant_id, run_id) on delete cascade
);
call kernel.protect('matching.seat_before');

-- Mentees who asked for another pod, as progress told.
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
