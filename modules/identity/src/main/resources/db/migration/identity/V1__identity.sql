create schema identity;
grant usage on schema identity to alkimos_app;

-- What the institution says about itself; one row in its own tenant.
create table identity.institution (
  tenant_id uuid not null default kernel.tenant(),
  alias text not null,
  name text not null,
  ombuds_name text not null default '',
  ombuds_contact text not null default '',
  opened_at timestamptz not null,
  version integer not null default 0,
  primary key (tenant_id)
);
call kernel.protect('identity.institution');

-- All institutions, known to the platform's own tenant only.
create table identity.registered_institution (
  tenant_id uuid not null default kernel.tenant(),
  institution_id uuid not null,
  alias text not null,
  name text not null,
  opened_at timestamptz not null,
  administrator_given text,
  administrator_family text,
  administrator_email text,
  version integer not null,
  revision bigint not null,
  primary key (tenant_id, institution_id),
  unique (tenant_id, alias)
);
call kernel.protect('identity.registered_institution');

create table identity.member (
  tenant_id uuid not null default kernel.tenant(),
  person_id uuid not null,
  kind text not null check (kind in ('PERSON', 'MACHINE')),
  state text not null check (state in ('ACTIVE', 'LEFT')),
  given text not null,
  family text not null,
  email text,
  email_normal text,
  sort_name text not null,
  joined_at timestamptz not null,
  left_at timestamptz,
  version integer not null,
  revision bigint not null,
  primary key (tenant_id, person_id),
  unique (tenant_id, email_normal),
  check ((kind = 'PERSON') = (email is not null))
);
create index member_by_name on identity.member (tenant_id, sort_name, person_id);
call kernel.protect('identity.member');

create table identity.member_role (
  tenant_id uuid not null default kernel.tenant(),
  person_id uuid not null,
  role text not null,
  primary key (tenant_id, person_id, role),
  foreign key (tenant_id, person_id) references identity.member (tenant_id, person_id) on delete cascade
);
call kernel.protect('identity.member_role');

-- Who the member is to the sign-on; none until it was provisioned.
create table identity.account (
  tenant_id uuid not null default kernel.tenant(),
  person_id uuid not null,
  issuer text not null,
  subject text not null,
  state text not null check (state in ('READY', 'AWAITING_ACCEPTANCE')),
  primary key (tenant_id, person_id),
  unique (tenant_id, issuer, subject),
  foreign key (tenant_id, person_id) references identity.member (tenant_id, person_id) on delete cascade
);
call kernel.protect('identity.account');

create table identity.invitation (
  tenant_id uuid not null default kernel.tenant(),
  invitation_id uuid not null,
  person_id uuid not null,
  secret_hash bytea not null,
  issued_by uuid not null,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  voided_at timestamptz,
  primary key (tenant_id, invitation_id),
  unique (tenant_id, secret_hash),
  foreign key (tenant_id, person_id) references identity.member (tenant_id, person_id) on delete cascade
);
create index invitation_by_person on identity.invitation (tenant_id, person_id);
call kernel.protect('identity.invitation');

create table identity.api_client (
  tenant_id uuid not null default kernel.tenant(),
  api_client_id uuid not null,
  person_id uuid not null,
  client_id text not null,
  label text not null,
  created_by uuid not null,
  created_at timestamptz not null,
  revoked_at timestamptz,
  primary key (tenant_id, api_client_id),
  unique (tenant_id, client_id),
  foreign key (tenant_id, person_id) references identity.member (tenant_id, person_id) on delete cascade
);
create index api_client_by_person on identity.api_client (tenant_id, person_id);
call kernel.protect('identity.api_client');
