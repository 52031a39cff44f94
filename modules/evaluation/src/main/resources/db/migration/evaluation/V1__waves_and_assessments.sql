create schema evaluation;
grant usage on schema evaluation to alkimos_app;

-- What is known of a cohort; its calendar may arrive after its first pod.
create table evaluation.cohort (
  tenant_id uuid not null default kernel.tenant(),
  cohort_id uuid not null,
  closes_on date,
  time_zone text,
  closed boolean not null default false,
  primary key (tenant_id, cohort_id)
);
call kernel.protect('evaluation.cohort');

create table evaluation.withdrawn (
  tenant_id uuid not null default kernel.tenant(),
  cohort_id uuid not null,
  person_id uuid not null,
  primary key (tenant_id, cohort_id, person_id),
  foreign key (tenant_id, cohort_id) references evaluation.cohort (tenant_id, cohort_id)
);
call kernel.protect('evaluation.withdrawn');

create table evaluation.pod (
  tenant_id uuid not null default kernel.tenant(),
  pod_id uuid not null,
  cohort_id uuid not null,
  mentor_id uuid not null,
  primary key (tenant_id, pod_id),
  foreign key (tenant_id, cohort_id) references evaluation.cohort (tenant_id, cohort_id)
);
create index pod_by_cohort on evaluation.pod (tenant_id, cohort_id);
call kernel.protect('evaluation.pod');

create table evaluation.pod_mentee (
  tenant_id uuid not null default kernel.tenant(),
  pod_id uuid not null,
  person_id uuid not null,
  primary key (tenant_id, pod_id, person_id),
  foreign key (tenant_id, pod_id) references evaluation.pod (tenant_id, pod_id) on delete cascade
);
call kernel.protect('evaluation.pod_mentee');

create table evaluation.wave (
  tenant_id uuid not null default kernel.tenant(),
  wave_id uuid not null,
  version integer not null,
  revision bigint not null,
  cohort_id uuid not null,
  moment text not null,
  state text not null,
  opens_on date not null,
  due_on date,
  opened_at timestamptz,
  closed_at timestamptz,
  primary key (tenant_id, wave_id),
  unique (tenant_id, cohort_id, moment),
  foreign key (tenant_id, cohort_id) references evaluation.cohort (tenant_id, cohort_id)
);
call kernel.protect('evaluation.wave');

create table evaluation.assessment (
  tenant_id uuid not null default kernel.tenant(),
  assessment_id uuid not null,
  version integer not null,
  revision bigint not null,
  wave_id uuid not null,
  cohort_id uuid not null,
  pod_id uuid not null,
  respondent_id uuid not null,
  form text not null,
  requested_at timestamptz not null,
  saved_at timestamptz,
  submitted_at timestamptz,
  for_evaluation boolean not null,
  for_research boolean not null,
  primary key (tenant_id, assessment_id),
  -- A person answers a form once in a wave, also a mentor of two pods.
  unique (tenant_id, wave_id, form, respondent_id),
  foreign key (tenant_id, wave_id) references evaluation.wave (tenant_id, wave_id),
  foreign key (tenant_id, pod_id) references evaluation.pod (tenant_id, pod_id)
);
create index assessment_by_respondent on evaluation.assessment (tenant_id, respondent_id);
create index assessment_by_cohort on evaluation.assessment (tenant_id, cohort_id);
call kernel.protect('evaluation.assessment');

-- No row means missing; "not applicable" is an answer of its own.
create table evaluation.answer (
  tenant_id uuid not null default kernel.tenant(),
  assessment_id uuid not null,
  item_key text not null,
  value smallint,
  not_applicable boolean not null,
  primary key (tenant_id, assessment_id, item_key),
  foreign key (tenant_id, assessment_id)
    references evaluation.assessment (tenant_id, assessment_id) on delete cascade,
  check (not_applicable = (value is null))
);
call kernel.protect('evaluation.answer');

-- Makes study numbers that cannot be traced back to a person without it.
create table evaluation.study_salt (
  tenant_id uuid not null default kernel.tenant(),
  salt bytea not null,
  primary key (tenant_id)
);
call kernel.protect('evaluation.study_salt', 'select, insert');
