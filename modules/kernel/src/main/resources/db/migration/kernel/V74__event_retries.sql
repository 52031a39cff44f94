-- Failed events are retried from here. next_attempt_at is set for the first event of a key while it is retried and is
-- null once it is parked and for the events behind it. An incomplete event lacks a header and can only be discarded.
alter table kernel.parked_event
  add column attempts integer not null default 0,
  add column next_attempt_at timestamptz,
  add column complete boolean not null default true;
create index parked_event_by_next_attempt on kernel.parked_event (next_attempt_at) where next_attempt_at is not null;
drop index kernel.parked_event_by_key;
create index parked_event_by_key on kernel.parked_event (tenant_id, consumer, key, seq);

-- The retries look for due events in all institutions.
grant select (attempts, next_attempt_at) on kernel.parked_event to alkimos_relay;
