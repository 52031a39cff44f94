-- Standard Webhooks: encrypted secrets, two of them during a rotation, and webhooks that end. Secrets in plain text
-- cannot be encrypted here; their webhooks are registered again.
truncate evaluation.webhook cascade;
alter table evaluation.webhook
  drop column secret,
  add column secret bytea not null,
  add column previous_secret bytea,
  add column previous_until timestamptz,
  add column encrypted_with text not null,
  add column disabled_at timestamptz,
  add column disabled_reason text check (disabled_reason in ('GONE', 'FAILING', 'SECRET_UNREADABLE')),
  add check ((previous_secret is null) = (previous_until is null)),
  add check ((disabled_at is null) = (disabled_reason is null));
alter table evaluation.webhook_delivery
  drop constraint webhook_delivery_kind_check,
  add constraint webhook_delivery_kind_check check (kind in ('RESULTS_READY', 'TEST')),
  add column started_at timestamptz not null;
-- The job that encrypts secrets with a new key sees in which institutions it has something to do.
create policy relay on evaluation.webhook to alkimos_relay using (true) with check (true);
grant select (tenant_id, encrypted_with, previous_until) on evaluation.webhook to alkimos_relay;

-- What the feed of responses last contained, so that a client learns what was suppressed or released since.
create table evaluation.feed_response (
  tenant_id uuid not null default kernel.tenant(),
  cohort_id uuid not null,
  purpose text not null check (purpose in ('EVALUATION', 'RESEARCH')),
  instrument_code text not null,
  response_id uuid not null,
  content uuid,
  was_listed boolean not null,
  changed_at timestamptz not null,
  primary key (tenant_id, cohort_id, purpose, instrument_code, response_id)
);
call kernel.protect('evaluation.feed_response');
