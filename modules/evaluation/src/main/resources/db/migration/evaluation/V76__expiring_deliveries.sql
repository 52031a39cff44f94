-- The clean-up job deletes old deliveries of all institutions; it sees when they were made and how they ended.
create index webhook_delivery_by_time on evaluation.webhook_delivery (occurred_at);
grant usage on schema evaluation to alkimos_relay;
create policy relay on evaluation.webhook_delivery to alkimos_relay using (true) with check (true);
grant select (tenant_id, delivery_id, state, occurred_at), delete on evaluation.webhook_delivery to alkimos_relay;
