create schema progress;
grant usage on schema progress to alkimos_app;

-- Pods and their members.

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
  -- One or two mentors; the first leads.
  mentors uuid[] not null check (cardinality(mentors) between 1 and 2),
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
call kernel.protect('progress.pod');

-- Current mentees. joined_on is null for those the pod was formed with.
create table progress.pod_mentee (
  tenant_id uuid not null default kernel.tenant(),
  pod_id uuid not null,
  person_id uuid not null,
  joined_on date,
  primary key (tenant_id, pod_id, person_id),
  foreign key (tenant_id, pod_id) references progress.pod (tenant_id, pod_id) on delete cascade
);
create index pod_mentee_by_person on progress.pod_mentee (tenant_id, person_id);
call kernel.protect('progress.pod_mentee');

-- Former mentors and mentees. What they did in the pod stays.
create table progress.former_member (
  tenant_id uuid not null default kernel.tenant(),
  pod_id uuid not null,
  person_id uuid not null,
  left_on date not null,
  primary key (tenant_id, pod_id, person_id),
  foreign key (tenant_id, pod_id) references progress.pod (tenant_id, pod_id) on delete cascade
);
create index former_member_by_person on progress.former_member (tenant_id, person_id);
call kernel.protect('progress.former_member');

-- No foreign key: events of agreements can arrive before the pod.
create table progress.pod_agreement (
  tenant_id uuid not null default kernel.tenant(),
  pod_id uuid not null,
  state text not null,
  signed_on date,
  -- Since when the current members have been asked to agree; null since the pod was formed.
  asked_on date,
  primary key (tenant_id, pod_id)
);
call kernel.protect('progress.pod_agreement');

-- Mentees who requested another pod. They are not asked for a reason.
create table progress.change_request (
  tenant_id uuid not null default kernel.tenant(),
  pod_id uuid not null,
  person_id uuid not null,
  asked_at timestamptz not null,
  primary key (tenant_id, pod_id, person_id),
  foreign key (tenant_id, pod_id) references progress.pod (tenant_id, pod_id) on delete cascade
);
create index change_request_by_person on progress.change_request (tenant_id, person_id);
call kernel.protect('progress.change_request');

-- Meetings.

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

-- Goals and development plans.

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

-- Whether a mentee has an individual development plan, and when they last reviewed it with a mentor. It belongs to the
-- person, in any pod. The content of the plan is not asked.
create table progress.plan_use (
  tenant_id uuid not null default kernel.tenant(),
  person_id uuid not null,
  place text not null check (place in ('HERE', 'ELSEWHERE', 'NONE')),
  said_on date not null,
  reviewed_on date,
  primary key (tenant_id, person_id)
);
call kernel.protect('progress.plan_use');

-- Check-ins, answered in confidence.
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
