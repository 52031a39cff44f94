-- The institution's own identity providers: at most one at a time, and never two under one alias, so that what one
-- provider proved is never taken for the word of another.
create table identity.identity_provider (
  tenant_id uuid not null default kernel.tenant(),
  alias text not null,
  kind text not null check (kind in ('OIDC', 'SAML')),
  state text not null check (state in ('CONNECTING', 'CONNECTED', 'REFUSED', 'DISCONNECTED')),
  issuer text not null,
  client_id text,
  settings jsonb not null,
  -- Until Keycloak has it; encrypted.
  sealed_secret text,
  changed_at timestamptz not null,
  version integer not null,
  primary key (tenant_id, alias)
);
create unique index identity_provider_in_use on identity.identity_provider (tenant_id) where state <> 'DISCONNECTED';
call kernel.protect('identity.identity_provider');

-- Through which provider the account has to be signed in to; none is a password of the platform.
alter table identity.account add column provider text;
alter table identity.account add foreign key (tenant_id, provider)
  references identity.identity_provider (tenant_id, alias);
create index account_by_provider on identity.account (tenant_id, provider);

-- Where people of an institution sign in; known to the platform's own tenant only.
alter table identity.registered_institution add column provider_alias text;

create table identity.email_domain (
  tenant_id uuid not null default kernel.tenant(),
  domain text not null,
  institution_id uuid not null,
  primary key (tenant_id, domain),
  foreign key (tenant_id, institution_id) references identity.registered_institution (tenant_id, institution_id)
);
create index email_domain_by_institution on identity.email_domain (tenant_id, institution_id);
call kernel.protect('identity.email_domain');
