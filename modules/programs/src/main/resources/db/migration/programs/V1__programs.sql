create schema programs;
grant usage on schema programs to alkimos_app;

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
  stage text not null,
  created_at timestamptz not null,
  version integer not null,
  revision bigint not null,
  primary key (tenant_id, cohort_id),
  foreign key (tenant_id, program_id) references programs.program (tenant_id, program_id)
);
create index cohort_by_program on programs.cohort (tenant_id, program_id, cohort_id);
call kernel.protect('programs.cohort');

-- Pods as matching and progress tell of them, in whatever order they do.
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

-- email_key stands for an address without keeping it: names and addresses live in identity alone.
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
  mentor_trained_on date,
  enrolled_at timestamptz not null,
  withdrawn_at timestamptz,
  version integer not null,
  revision bigint not null,
  primary key (tenant_id, participant_id),
  unique (tenant_id, cohort_id, person_id),
  unique (tenant_id, cohort_id, email_key),
  foreign key (tenant_id, cohort_id) references programs.cohort (tenant_id, cohort_id)
);
create index participant_by_cohort on programs.participant (tenant_id, cohort_id, participant_id);
create index participant_by_person on programs.participant (tenant_id, person_id);
call kernel.protect('programs.participant');

-- Whom a participant named: kept also for people who are not enrolled yet, so that a rule holds once they are.
create table programs.tie (
  tenant_id uuid not null default kernel.tenant(),
  participant_id uuid not null,
  kind text not null check (kind in ('PREFERRED', 'EVALUATIVE', 'APART')),
  position integer not null,
  other_key text not null,
  primary key (tenant_id, participant_id, kind, position),
  foreign key (tenant_id, participant_id) references programs.participant (tenant_id, participant_id) on delete cascade
);
call kernel.protect('programs.tie');

-- Uploaded rosters between preview and confirmation; the files go as soon as they are confirmed.
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
