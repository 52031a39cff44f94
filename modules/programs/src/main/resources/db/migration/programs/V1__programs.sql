create schema programs;
grant usage on schema programs to alkimos_app;

-- Programs and cohorts.

create table programs.program (
  tenant_id uuid not null default kernel.tenant(),
  program_id uuid not null,
  name text not null,
  description text not null,
  created_at timestamptz not null,
  version integer not null,
  revision bigint not null,
  primary key (tenant_id, program_id)
);
call kernel.protect('programs.program');

create table programs.cohort (
  tenant_id uuid not null default kernel.tenant(),
  cohort_id uuid not null,
  program_id uuid not null,
  name text not null,
  apply_by date,
  told_on date,
  opens_on date not null,
  mid_year_on date not null,
  closes_on date not null,
  time_zone text not null,
  smallest_pod integer not null,
  largest_pod integer not null,
  same_department_allowed boolean not null,
  same_field_allowed boolean not null,
  -- Whether each mentee has two mentors from different disciplines, in pods of one mentee.
  co_mentors boolean not null,
  stage text not null,
  created_at timestamptz not null,
  version integer not null,
  revision bigint not null,
  primary key (tenant_id, cohort_id),
  foreign key (tenant_id, program_id) references programs.program (tenant_id, program_id)
);
create index cohort_by_program on programs.cohort (tenant_id, program_id, cohort_id);
call kernel.protect('programs.cohort');

-- Whether people who published together may share a pod; without a row they may.
create table programs.co_author_rule (
  tenant_id uuid not null default kernel.tenant(),
  cohort_id uuid not null,
  applies boolean not null,
  within_years integer,
  primary key (tenant_id, cohort_id),
  foreign key (tenant_id, cohort_id) references programs.cohort (tenant_id, cohort_id)
);
call kernel.protect('programs.co_author_rule');

-- Participants.

-- email_key stands for an address without storing it: names and addresses are in identity only.
create table programs.participant (
  tenant_id uuid not null default kernel.tenant(),
  participant_id uuid not null,
  cohort_id uuid not null,
  person_id uuid not null,
  role text not null,
  email_key text not null,
  external_id text not null,
  home_institution text not null,
  department text not null,
  field text not null,
  rank text not null,
  years_since_degree integer,
  needs text[] not null,
  offers text[] not null,
  availability text[] not null,
  modality text not null,
  pod_capacity integer not null,
  enrolled_at timestamptz not null,
  withdrawn_at timestamptz,
  version integer not null,
  revision bigint not null,
  primary key (tenant_id, participant_id),
  -- A person is enrolled once per cohort. In this order the keys also find a person or an address in any cohort.
  unique (tenant_id, person_id, cohort_id),
  unique (tenant_id, email_key, cohort_id),
  foreign key (tenant_id, cohort_id) references programs.cohort (tenant_id, cohort_id)
);
create index participant_by_cohort on programs.participant (tenant_id, cohort_id, participant_id);
call kernel.protect('programs.participant');

-- Days on which a mentor was trained, the first time and refreshers, in any cohort.
create table programs.mentor_training (
  tenant_id uuid not null default kernel.tenant(),
  person_id uuid not null,
  trained_on date not null,
  primary key (tenant_id, person_id, trained_on)
);
call kernel.protect('programs.mentor_training');

-- Uploaded rosters between preview and confirmation. The files are deleted on confirmation.
create table programs.roster_import (
  tenant_id uuid not null default kernel.tenant(),
  roster_import_id uuid not null,
  cohort_id uuid not null,
  mentees bytea,
  mentors bytea,
  uploaded_by uuid not null,
  uploaded_at timestamptz not null,
  confirmed_at timestamptz,
  enrolled integer,
  primary key (tenant_id, roster_import_id),
  foreign key (tenant_id, cohort_id) references programs.cohort (tenant_id, cohort_id)
);
call kernel.protect('programs.roster_import');

-- Choices of participants.

-- People a participant named, by key: also people who are not enrolled yet, so that a rule applies once they are.
create table programs.tie (
  tenant_id uuid not null default kernel.tenant(),
  participant_id uuid not null,
  kind text not null check (kind in ('PREFERRED', 'EVALUATIVE', 'APART', 'AGAIN')),
  position integer not null,
  other_key text not null,
  -- When the participant added it; null if it is from the roster.
  added_at timestamptz,
  primary key (tenant_id, participant_id, kind, position),
  foreign key (tenant_id, participant_id) references programs.participant (tenant_id, participant_id) on delete cascade
);
call kernel.protect('programs.tie');

-- Version of a mentee's shortlist, so that two windows do not overwrite each other. The list itself is in tie.
create table programs.shortlist (
  tenant_id uuid not null default kernel.tenant(),
  participant_id uuid not null,
  version integer not null,
  saved_at timestamptz not null,
  primary key (tenant_id, participant_id),
  foreign key (tenant_id, participant_id) references programs.participant (tenant_id, participant_id) on delete cascade
);
call kernel.protect('programs.shortlist');

-- Mentees a mentor does not want to lead a pod with. Only program managers read the reason.
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

-- Relationships and earlier pairs from uploaded lists. People have a key: a hash of the address, or the institution's
-- own number.

-- The file is deleted on confirmation.
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

-- Published pods, from the events of matching and progress, which can arrive in any order.

create table programs.pod (
  tenant_id uuid not null default kernel.tenant(),
  pod_id uuid not null,
  cohort_id uuid not null,
  concluded boolean not null,
  primary key (tenant_id, pod_id),
  foreign key (tenant_id, cohort_id) references programs.cohort (tenant_id, cohort_id)
);
create index pod_by_cohort on programs.pod (tenant_id, cohort_id);
call kernel.protect('programs.pod');

-- Which mentors were in a pod with which mentees, ever: the history for later matches.
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
