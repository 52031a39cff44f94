-- Events: outbox, inbox, and failed events.

-- Events to send, written in the transaction of the command. Rows are deleted once they are sent.
create table kernel.outbox (
  tenant_id uuid not null default kernel.tenant(),
  seq bigint generated always as identity,
  event_id uuid not null,
  -- Partition of the outbox: events of one aggregate share a lane, and one relay at a time sends a lane in order.
  lane smallint not null,
  topic text not null,
  key text not null,
  type text not null,
  payload bytea not null,
  occurred_at timestamptz not null,
  -- W3C trace context of the request or job that caused the event; null if nothing was traced.
  traceparent text,
  primary key (tenant_id, seq),
  constraint outbox_traceparent check (traceparent ~ '^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$')
);
create index outbox_by_lane on kernel.outbox (lane, seq);
call kernel.protect('kernel.outbox', 'insert');
-- The relay sends the events of all institutions.
create policy relay on kernel.outbox to alkimos_relay using (true) with check (true);
grant select, delete on kernel.outbox to alkimos_relay;

-- Processed events. A consumer claims an event in the transaction of its effect, so that redelivery has no effect.
create table kernel.inbox (
  tenant_id uuid not null default kernel.tenant(),
  consumer text not null,
  event_id uuid not null,
  claimed_at timestamptz not null default now(),
  primary key (tenant_id, consumer, event_id)
);
create index inbox_by_claim on kernel.inbox (claimed_at);
call kernel.protect('kernel.inbox', 'select, insert');
-- The clean-up job deletes expired rows of all institutions.
create policy relay on kernel.inbox to alkimos_relay using (true) with check (true);
grant select, delete on kernel.inbox to alkimos_relay;

-- Events that a consumer could not process, and the later events of the same key, which wait for them. Failed events
-- are retried from here.
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
  -- Order of arrival.
  seq bigint generated always as identity,
  -- ID for operators.
  parked_id uuid not null default gen_random_uuid(),
  attempts integer not null default 0,
  -- Set for the first event of a key while it is retried. Null once it is parked, and for the events behind it.
  next_attempt_at timestamptz,
  -- False if the event lacks a header, so that it can only be discarded.
  complete boolean not null default true,
  traceparent text,
  primary key (tenant_id, consumer, event_id),
  constraint parked_event_named unique (tenant_id, parked_id),
  constraint parked_event_traceparent
    check (traceparent ~ '^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$')
);
create index parked_event_by_key on kernel.parked_event (tenant_id, consumer, key, seq);
create index parked_event_by_next_attempt on kernel.parked_event (next_attempt_at) where next_attempt_at is not null;
call kernel.protect('kernel.parked_event');
-- Operators and the retries see where events wait in all institutions, but not their content.
create policy relay on kernel.parked_event for select to alkimos_relay using (true);
grant select (tenant_id, seq, parked_id, consumer, event_id, key, topic, type, cause, parked_at, attempts,
  next_attempt_at) on kernel.parked_event to alkimos_relay;

-- Audit log. The application appends and reads; it cannot change or delete an entry.

create table kernel.audit_entry (
  tenant_id uuid not null default kernel.tenant(),
  entry_id uuid not null,
  actor_id uuid not null,
  action text not null,
  subject_type text not null,
  subject_id uuid not null,
  detail text not null default '',
  at timestamptz not null,
  kind text not null,
  roles text not null,
  channel text not null,
  -- Salted hash of the network address in audit_address. It stays when the address is deleted.
  address_hash bytea,
  primary key (tenant_id, entry_id),
  constraint audit_entry_kind check (kind in ('COMMAND', 'READ', 'EXPORT')),
  -- Codes, counts, and IDs. Neither a sentence nor an email address fits, so that no personal data gets in.
  constraint audit_entry_detail check (detail ~ '^[A-Za-z0-9 ._,:/-]{0,200}$')
);
create index audit_entry_by_subject on kernel.audit_entry (tenant_id, subject_id);
create index audit_entry_by_actor on kernel.audit_entry (tenant_id, actor_id);
call kernel.protect('kernel.audit_entry', 'select, insert');

-- People whose records an entry is about.
create table kernel.audit_person (
  tenant_id uuid not null default kernel.tenant(),
  person_id uuid not null,
  entry_id uuid not null,
  primary key (tenant_id, person_id, entry_id)
);
create index audit_person_by_entry on kernel.audit_person (tenant_id, entry_id);
call kernel.protect('kernel.audit_person', 'select, insert');

-- Network addresses, apart from the entries because they are deleted after a while. The entry keeps the salted hash,
-- so that a remaining address cannot be replaced unnoticed.
create table kernel.audit_address (
  tenant_id uuid not null default kernel.tenant(),
  entry_id uuid not null,
  address text not null,
  salt bytea not null,
  primary key (tenant_id, entry_id)
);
call kernel.protect('kernel.audit_address', 'select, insert, delete');

-- Entries that are not part of the hash chain yet.
create table kernel.audit_unsealed (
  tenant_id uuid not null default kernel.tenant(),
  entry_id uuid not null,
  primary key (tenant_id, entry_id)
);
call kernel.protect('kernel.audit_unsealed', 'select, insert');

-- Hash chain: hash = SHA-256(previous hash || content_hash). The first link follows 32 zero bytes.
create table kernel.audit_link (
  tenant_id uuid not null default kernel.tenant(),
  position bigint not null,
  entry_id uuid not null,
  content_hash bytea not null,
  hash bytea not null,
  sealed_at timestamptz not null default now(),
  primary key (tenant_id, position),
  unique (tenant_id, entry_id)
);
call kernel.protect('kernel.audit_link', 'select');

-- Sealing appends the entries of all institutions to their chains, many institutions in one transaction. The application
-- itself cannot append a link. Network addresses are deleted unseen.
create policy relay on kernel.audit_entry for select to alkimos_relay using (true);
grant select on kernel.audit_entry to alkimos_relay;
create policy relay on kernel.audit_person for select to alkimos_relay using (true);
grant select on kernel.audit_person to alkimos_relay;
create policy relay on kernel.audit_unsealed to alkimos_relay using (true) with check (false);
grant select, delete on kernel.audit_unsealed to alkimos_relay;
create policy relay on kernel.audit_link to alkimos_relay using (true) with check (true);
grant select, insert on kernel.audit_link to alkimos_relay;
create policy relay on kernel.audit_address to alkimos_relay using (true) with check (false);
grant select (tenant_id, entry_id), delete on kernel.audit_address to alkimos_relay;

-- Answers to requests with an Idempotency-Key, returned again if the request is repeated.
create table kernel.idempotent_answer (
  tenant_id uuid not null default kernel.tenant(),
  person_id uuid not null,
  key text not null,
  request_hash text not null,
  status smallint not null,
  content_type text,
  location text,
  etag text,
  body bytea not null,
  answered_at timestamptz not null default now(),
  primary key (tenant_id, person_id, key)
);
create index idempotent_answer_by_time on kernel.idempotent_answer (answered_at);
call kernel.protect('kernel.idempotent_answer', 'select, insert, update');
-- The clean-up job deletes expired rows of all institutions. It does not see the answers.
create policy relay on kernel.idempotent_answer to alkimos_relay using (true) with check (true);
grant select (tenant_id, person_id, key, answered_at), delete on kernel.idempotent_answer to alkimos_relay;

-- Erased people: IDs, so that an erasure can be repeated after a restore and a late event does not bring anyone back.
-- The names stay only until every module has removed them from what others wrote.
create table kernel.erased_person (
  tenant_id uuid not null default kernel.tenant(),
  person_id uuid not null,
  erased_at timestamptz not null,
  names text[],
  primary key (tenant_id, person_id)
);
call kernel.protect('kernel.erased_person', 'select, insert, update (erased_at, names)');
-- Operators list erasures to repeat, in all institutions, without names.
create policy relay on kernel.erased_person for select to alkimos_relay using (true);
grant select (tenant_id, person_id, erased_at) on kernel.erased_person to alkimos_relay;

-- Replaces the names of a person who is being erased in a text. Only whole words count. A single name must match in
-- letter case, because many names are also ordinary words; full names and addresses match in any case.
create function kernel.without_names(written text, person uuid) returns text
  language plpgsql stable as $$
declare
  word text;
begin
  for word in select unnest(e.names) from kernel.erased_person e where e.person_id = person loop
    written := regexp_replace(written,
      '(?<![[:alnum:]])' || regexp_replace(word, '([^[:alnum:][:space:]])', '\\\1', 'g') || '(?![[:alnum:]])',
      '[former member]', case when word ~ '[@ ]' then 'gi' else 'g' end);
  end loop;
  return written;
end $$;

-- Jobs of db-scheduler: names of jobs and IDs of institutions, no content, hence no tenant_id.
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
-- Meters count waiting and failing jobs.
grant select (task_name, execution_time, picked, consecutive_failures) on kernel.scheduled_tasks to alkimos_relay;
