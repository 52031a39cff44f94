-- Addresses of an institution's own programs that are told of new results, and nothing of them.
create table evaluation.webhook (
  tenant_id uuid not null default kernel.tenant(),
  webhook_id uuid not null,
  address text not null,
  secret text not null,
  created_at timestamptz not null,
  primary key (tenant_id, webhook_id)
);
call kernel.protect('evaluation.webhook');

create table evaluation.webhook_delivery (
  tenant_id uuid not null default kernel.tenant(),
  delivery_id uuid not null,
  webhook_id uuid not null,
  event_id uuid not null,
  kind text not null check (kind in ('RESULTS_READY', 'TRIAL')),
  cohort_id uuid,
  wave_id uuid,
  state text not null check (state in ('WAITING', 'DELIVERED', 'GIVEN_UP')),
  attempts integer not null,
  status integer,
  occurred_at timestamptz not null,
  tried_at timestamptz,
  primary key (tenant_id, delivery_id),
  unique (tenant_id, webhook_id, event_id),
  foreign key (tenant_id, webhook_id) references evaluation.webhook (tenant_id, webhook_id) on delete cascade
);
call kernel.protect('evaluation.webhook_delivery');
