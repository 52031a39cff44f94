-- W3C trace context of the request or job that caused the event; null where nothing was traced.
alter table kernel.outbox
  add column traceparent text,
  add constraint outbox_traceparent check (traceparent ~ '^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$');
alter table kernel.parked_event
  add column traceparent text,
  add constraint parked_event_traceparent
    check (traceparent ~ '^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$');

-- Meters count jobs and entries that are not sealed yet, in all institutions: names, times, and ids, no content.
grant select (task_name, execution_time, picked, consecutive_failures) on kernel.scheduled_tasks to alkimos_relay;
grant select (entry_id) on kernel.audit_unsealed to alkimos_relay;
