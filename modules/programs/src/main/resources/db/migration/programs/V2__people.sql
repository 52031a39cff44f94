-- Whom a mentee asks for again, and when a participant added a tie on the page of their own; the roster's have no time.
alter table programs.tie
  drop constraint tie_kind_check,
  add constraint tie_kind_check check (kind in ('PREFERRED', 'EVALUATIVE', 'APART', 'AGAIN')),
  add column added_at timestamptz;

-- How often a mentee saved the shortlist, so that two windows do not overwrite each other; the list itself are ties.
create table programs.shortlist (
  tenant_id uuid not null default kernel.tenant(),
  participant_id uuid not null,
  version integer not null,
  saved_at timestamptz not null,
  primary key (tenant_id, participant_id),
  foreign key (tenant_id, participant_id) references programs.participant (tenant_id, participant_id) on delete cascade
);
call kernel.protect('programs.shortlist');

-- A mentor who would not lead a pod with a mentee; the reason is for program managers alone.
create table programs.decline (
  tenant_id uuid not null default kernel.tenant(),
  participant_id uuid not null,
  mentee_id uuid not null,
  reason text not null,
  declined_at timestamptz not null,
  primary key (tenant_id, participant_id, mentee_id),
  foreign key (tenant_id, participant_id) references programs.participant (tenant_id, participant_id) on delete cascade,
  foreign key (tenant_id, mentee_id) references programs.participant (tenant_id, participant_id) on delete cascade
);
create index decline_by_mentee on programs.decline (tenant_id, mentee_id);
call kernel.protect('programs.decline');

-- Who led whom in published pods, under ids.
create table programs.pod_pair (
  tenant_id uuid not null default kernel.tenant(),
  pod_id uuid not null,
  mentor_id uuid not null,
  mentee_id uuid not null,
  primary key (tenant_id, pod_id, mentor_id, mentee_id),
  foreign key (tenant_id, pod_id) references programs.pod (tenant_id, pod_id)
);
create index pod_pair_by_mentee on programs.pod_pair (tenant_id, mentee_id, mentor_id);
call kernel.protect('programs.pod_pair');

-- Whether people who published together may share a pod; no row means that nobody minds.
create table programs.co_author_rule (
  tenant_id uuid not null default kernel.tenant(),
  cohort_id uuid not null,
  applies boolean not null,
  within_years integer,
  primary key (tenant_id, cohort_id),
  foreign key (tenant_id, cohort_id) references programs.cohort (tenant_id, cohort_id)
);
call kernel.protect('programs.co_author_rule');

-- Uploaded lists of lines between people and of earlier pairs; the file goes as soon as it is confirmed.
create table programs.list_import (
  tenant_id uuid not null default kernel.tenant(),
  list_import_id uuid not null,
  kind text not null check (kind in ('RELATIONS', 'HISTORY')),
  content bytea,
  uploaded_by uuid not null,
  uploaded_at timestamptz not null,
  confirmed_at timestamptz,
  entries integer,
  primary key (tenant_id, list_import_id)
);
call kernel.protect('programs.list_import');

-- People stand under a key: a hash of the address, or the institution's own number.
create table programs.relation (
  tenant_id uuid not null default kernel.tenant(),
  list_import_id uuid not null,
  line integer not null,
  kind text not null check (kind in ('SUPERVISES', 'EVALUATES', 'CO_AUTHOR')),
  one_key text not null,
  other_key text not null,
  year integer,
  primary key (tenant_id, list_import_id, line),
  foreign key (tenant_id, list_import_id) references programs.list_import (tenant_id, list_import_id) on delete cascade
);
create index relation_by_one on programs.relation (tenant_id, one_key);
call kernel.protect('programs.relation');

create table programs.past_pair (
  tenant_id uuid not null default kernel.tenant(),
  list_import_id uuid not null,
  line integer not null,
  mentor_key text not null,
  mentee_key text not null,
  program_name text not null,
  ended_on date not null,
  primary key (tenant_id, list_import_id, line),
  foreign key (tenant_id, list_import_id) references programs.list_import (tenant_id, list_import_id) on delete cascade
);
create index past_pair_by_mentee on programs.past_pair (tenant_id, mentee_key);
call kernel.protect('programs.past_pair');
