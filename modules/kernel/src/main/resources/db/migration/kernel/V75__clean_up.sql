-- The clean-up job deletes expired rows of all institutions.
create index inbox_by_claim on kernel.inbox (claimed_at);
create policy relay on kernel.inbox to alkimos_relay using (true) with check (true);
grant select, delete on kernel.inbox to alkimos_relay;

create index idempotent_answer_by_time on kernel.idempotent_answer (answered_at);
create policy relay on kernel.idempotent_answer to alkimos_relay using (true) with check (true);
grant select (tenant_id, person_id, key, answered_at), delete on kernel.idempotent_answer to alkimos_relay;
