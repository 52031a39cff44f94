create schema progress;
grant usage on schema progress to alkimos_app;

create table progress.cohort (
  tenant_id uuid not null default kernel.tenant(),
  cohort_id uuid not null,
  time_zone text not null,
  primary key (tenant_id, cohort_id)
);
call kernel.protect('progress.cohort');

create table progress.pod (
  tenant_id uuid not null default kernel.tenant(),
  pod_id uuid not null,
  cohort_id uuid not null,
  number integer not null,
  mentor_id uuid not null,
  weekly_slot text not null,
  phase text not null,
  state text not null,
  formed_on date not null,
  concluded_on date,
  closing_note text,
  conclusion_reason text,
  version integer not null,
  revision bigint not null,
  primary key (tenant_id, pod_id),
  check ((state = 'CONCLUDED') = (concluded_on is not null))
);
create index pod_by_cohort on progress.pod (tenant_id, cohort_id, number);
create index pod_by_mentor on progress.pod (tenant_id, mentor_id);
call kernel.protect('progress.pod');

create table progress.pod_mentee (
  tenant_id uuid not null default kernel.tenant(),
  pod_id uuid not null,
  person_id uuid not null,
  primary key (tenant_id, pod_id, person_id),
  foreign key (tenant_id, pod_id) references progress.pod (tenant_id, pod_id) on delete cascade
);
create index pod_mentee_by_person on progress.pod_mentee (tenant_id, person_id);
call kernel.protect('progress.pod_mentee');

-- Told by another publisher, hence perhaps before the pod itself: no foreign key.
create table progress.pod_agreement (
  tenant_id uuid not null default kernel.tenant(),
  pod_id uuid not null,
  state text not null,
  signed_on date,
  primary key (tenant_id, pod_id)
);
call kernel.protect('progress.pod_agreement');

create table progress.meeting (
  tenant_id uuid not null default kernel.tenant(),
  meeting_id uuid not null,
  pod_id uuid not null,
  type text not null,
  held_on date not null,
  minutes text,
  logged_by uuid not null,
  logged_at timestamptz not null,
  version integer not null,
  revision bigint not null,
  primary key (tenant_id, meeting_id),
  foreign key (tenant_id, pod_id) references progress.pod (tenant_id, pod_id) on delete cascade
);
create index meeting_by_pod on progress.meeting (tenant_id, pod_id, held_on desc);
call kernel.protect('progress.meeting');

create table progress.presence (
  tenant_id uuid not null default kernel.tenant(),
  meeting_id uuid not null,
  person_id uuid not null,
  primary key (tenant_id, meeting_id, person_id),
  foreign key (tenant_id, meeting_id) references progress.meeting (tenant_id, meeting_id) on delete cascade
);
call kernel.protect('progress.presence');

create table progress.private_note (
  tenant_id uuid not null default kernel.tenant(),
  meeting_id uuid not null,
  author_id uuid not null,
  body text not null,
  written_at timestamptz not null,
  primary key (tenant_id, meeting_id, author_id),
  foreign key (tenant_id, meeting_id) references progress.meeting (tenant_id, meeting_id) on delete cascade
);
call kernel.protect('progress.private_note');

create table progress.goal (
  tenant_id uuid not null default kernel.tenant(),
  goal_id uuid not null,
  pod_id uuid not null,
  title text not null,
  kind text not null,
  owner_id uuid,
  target_on date not null,
  status text not null,
  set_on date not null,
  settled_on date,
  version integer not null,
  revision bigint not null,
  primary key (tenant_id, goal_id),
  foreign key (tenant_id, pod_id) references progress.pod (tenant_id, pod_id) on delete cascade
);
create index goal_by_pod on progress.goal (tenant_id, pod_id);
call kernel.protect('progress.goal');

create table progress.milestone (
  tenant_id uuid not null default kernel.tenant(),
  goal_id uuid not null,
  position integer not null,
  title text not null,
  done boolean not null,
  primary key (tenant_id, goal_id, position),
  foreign key (tenant_id, goal_id) references progress.goal (tenant_id, goal_id) on delete cascade
);
call kernel.protect('progress.milestone');

create table progress.check_in (
  tenant_id uuid not null default kernel.tenant(),
  check_in_id uuid not null,
  pod_id uuid not null,
  person_id uuid not null,
  opens_on date not null,
  due_on date not null,
  state text not null,
  met boolean,
  fit text,
  remark text,
  answered_at timestamptz,
  version integer not null,
  revision bigint not null,
  primary key (tenant_id, check_in_id),
  foreign key (tenant_id, pod_id) references progress.pod (tenant_id, pod_id) on delete cascade
);
create index check_in_by_pod on progress.check_in (tenant_id, pod_id, person_id);
call kernel.protect('progress.check_in');
