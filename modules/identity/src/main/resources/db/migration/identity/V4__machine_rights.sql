-- An API client has rights of its own, an owner, a last day (UTC), and at most two secrets at a time. It has no account:
-- each secret is a client of its own at the sign-in service, with a subject of its own.
alter table identity.api_client
  drop column client_id,
  add column owner_id uuid not null,
  add column rights text[] not null check (cardinality(rights) > 0),
  add column expires_on date not null,
  add foreign key (tenant_id, owner_id) references identity.member (tenant_id, person_id);
create index api_client_by_owner on identity.api_client (tenant_id, owner_id);

create table identity.api_client_secret (
  tenant_id uuid not null default kernel.tenant(),
  client_id text not null,
  api_client_id uuid not null,
  issuer text not null,
  subject text not null,
  created_at timestamptz not null,
  last_used_on date,
  -- From here on its tokens are refused; the row goes once the sign-in service has removed the client.
  ended_at timestamptz,
  primary key (tenant_id, client_id),
  unique (tenant_id, issuer, subject),
  foreign key (tenant_id, api_client_id) references identity.api_client (tenant_id, api_client_id) on delete cascade
);
create index api_client_secret_by_client on identity.api_client_secret (tenant_id, api_client_id);
call kernel.protect('identity.api_client_secret');
