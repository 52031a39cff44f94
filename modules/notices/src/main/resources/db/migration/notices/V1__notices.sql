create schema notices;
grant usage on schema notices to alkimos_app;

-- Pods and waves, from events. Each publisher's events fill in their columns, in any order.

create table notices.pod (
  tenant_id uuid not null default kernel.tenant(),
  pod_id uuid not null,
  cohort_id uuid not null,
  number integer,
  -- The mentor who leads; names the pod.
  mentor_id uuid,
  met_at timestamptz,
  concluded_on date,
  primary key (tenant_id, pod_id)
);
create index pod_by_cohort on notices.pod (tenant_id, cohort_id);
call kernel.protect('notices.pod');

-- Current and former members. joined_at is null if the pod was formed with this person, left_at while they are in it.
create table notices.pod_member (
  tenant_id uuid not null default kernel.tenant(),
  person_id uuid not null,
  pod_id uuid not null,
  joined_at timestamptz,
  left_at timestamptz,
  primary key (tenant_id, person_id, pod_id),
  foreign key (tenant_id, pod_id) references notices.pod (tenant_id, pod_id) on delete cascade
);
create index pod_member_by_pod on notices.pod_member (tenant_id, pod_id);
call kernel.protect('notices.pod_member');

create table notices.closed_wave (
  tenant_id uuid not null default kernel.tenant(),
  wave_id uuid not null,
  primary key (tenant_id, wave_id)
);
call kernel.protect('notices.closed_wave', 'select, insert');

-- Tasks, reminders, and news.

create table notices.task (
  tenant_id uuid not null default kernel.tenant(),
  task_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('MEET_POD', 'AGREE', 'CHECK_IN', 'ASSESS')),
  subject_id uuid not null,
  cohort_id uuid not null,
  pod_id uuid not null,
  wave_id uuid,
  form text,
  moment text,
  opens_on date not null,
  due_on date not null,
  opened_at timestamptz not null,
  done_at timestamptz,
  lapsed_at timestamptz,
  primary key (tenant_id, task_id),
  unique (tenant_id, person_id, kind, subject_id)
);
create index task_open on notices.task (tenant_id, person_id, due_on) where done_at is null and lapsed_at is null;
create index task_by_subject on notices.task (tenant_id, subject_id);
create index task_by_wave on notices.task (tenant_id, wave_id) where done_at is null and lapsed_at is null;
call kernel.protect('notices.task');

create table notices.notice (
  tenant_id uuid not null default kernel.tenant(),
  notice_id uuid not null,
  kind text not null,
  cohort_id uuid not null,
  pod_id uuid,
  -- Set if only one person gets it.
  person_id uuid,
  -- The task a reminder is about. The reminder is shown only while the task is open.
  task_id uuid,
  detail text not null,
  at timestamptz not null,
  primary key (tenant_id, notice_id),
  foreign key (tenant_id, task_id) references notices.task (tenant_id, task_id) on delete cascade
);
create index notice_by_person on notices.notice (tenant_id, person_id) where person_id is not null;
create index notice_by_task on notices.notice (tenant_id, task_id) where task_id is not null;
call kernel.protect('notices.notice');
