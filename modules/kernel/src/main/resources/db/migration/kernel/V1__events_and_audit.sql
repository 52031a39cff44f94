create table kernel.outbox (
  tenant_id uuid not null default kernel.tenant(),
  seq bigint generated always as identity,
  event_id uuid not null,
  lane smallint not null,
  topic text not null,
  key text not null,
  type text not null,
  payload bytea not null,
  occurred_at timestamptz not null,
  primary key (tenant_id, seq)
);
create index outbox_by_lane on kernel.outbox (lane, seq);
call kernel.protect('kernel.outbox', 'insert');
-- The relay sends for all institutions and touches nothing else.
create policy relay on kernel.outbox to alkimos_relay using (true) with check (true);
grant select, delete on kernel.outbox to alkimos_relay;

create table kernel.inbox (
  tenant_id uuid not null default kernel.tenant(),
  consumer text not null,
  event_id uuid not null,
  claimed_at timestamptz not null default now(),
  primary key (tenant_id, consumer, event_id)
);
call kernel.protect('kernel.inbox', 'select, insert');

create table kernel.parked_event (
  tenant_id uuid not null default kernel.tenant(),
  consumer text not null,
  event_id uuid not null,
  key text not null,
  topic text not null,
  type text not null,
  payload bytea not null,
  cause text not null,
  parked_at timestamptz not null default now(),
  primary key (tenant_id, consumer, event_id)
);
create index parked_event_by_key on kernel.parked_event (tenant_id, consumer, key);
call kernel.protect('kernel.parked_event');

create table kernel.audit_entry (
  tenant_id uuid not null default kernel.tenant(),
  entry_id uuid not null,
  actor_id uuid not null,
  action text not null,
  subject_type text not null,
  subject_id uuid not null,
  detail text not null default '',
  at timestamptz not null,
  primary key (tenant_id, entry_id)
);
create index audit_entry_by_subject on kernel.audit_entry (tenant_id, subject_id);
call kernel.protect('kernel.audit_entry', 'select, insert');

create table kernel.idempotent_answer (
  tenant_id uuid not null default kernel.tenant(),
  person_id uuid not null,
  key text not null,
  request_hash text not null,
  status smallint not null,
  content_type text,
  location text,
  body bytea not null,
  answered_at timestamptz not null default now(),
  primary key (tenant_id, person_id, key)
);
call kernel.protect('kernel.idempotent_answer', 'select, insert, update');

-- Work of the scheduler: names of jobs and ids of institutions, no content, hence no tenant.
create table kernel.scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_by_time on kernel.scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on kernel.scheduled_tasks (last_heartbeat);
grant select, insert, update, delete on kernel.scheduled_tasks to alkimos_app;
