-- In what order they came, and a name for each by which an operator can speak of it.
alter table kernel.parked_event
  add column seq bigint generated always as identity,
  add column parked_id uuid not null default gen_random_uuid(),
  add constraint parked_event_named unique (tenant_id, parked_id);

-- Operators see where events wait, in all institutions, and never what they say.
create policy relay on kernel.parked_event for select to alkimos_relay using (true);
grant select (tenant_id, seq, parked_id, consumer, event_id, key, topic, type, cause, parked_at)
  on kernel.parked_event to alkimos_relay;
