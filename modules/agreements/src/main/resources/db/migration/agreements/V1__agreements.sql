create schema agreements;
grant usage on schema agreements to alkimos_app;

create table agreements.agreement (
  tenant_id uuid not null default kernel.tenant(),
  agreement_id uuid not null,
  pod_id uuid not null,
  cohort_id uuid not null,
  state text not null check (state in ('DRAFT', 'ACTIVE', 'RENEGOTIATION', 'ENDED')),
  edition integer not null check (edition >= 1),
  in_force integer not null check (in_force >= 0),
  opened_at timestamptz not null,
  activated_at timestamptz,
  version integer not null,
  revision bigint not null,
  primary key (tenant_id, agreement_id),
  unique (tenant_id, pod_id)
);
call kernel.protect('agreements.agreement');

create table agreements.section (
  tenant_id uuid not null default kernel.tenant(),
  agreement_id uuid not null,
  position integer not null,
  key text not null,
  heading text not null,
  text text not null,
  primary key (tenant_id, agreement_id, position),
  unique (tenant_id, agreement_id, key),
  foreign key (tenant_id, agreement_id) references agreements.agreement (tenant_id, agreement_id) on delete cascade
);
call kernel.protect('agreements.section');

create table agreements.signer (
  tenant_id uuid not null default kernel.tenant(),
  agreement_id uuid not null,
  position integer not null,
  person_id uuid not null,
  role text not null check (role in ('MENTOR', 'MENTEE')),
  signed_at timestamptz,
  primary key (tenant_id, agreement_id, position),
  unique (tenant_id, agreement_id, person_id),
  foreign key (tenant_id, agreement_id) references agreements.agreement (tenant_id, agreement_id) on delete cascade
);
call kernel.protect('agreements.signer');

-- What all have signed is fixed: the application may add and read, never change or remove.
create table agreements.signed_version (
  tenant_id uuid not null default kernel.tenant(),
  agreement_id uuid not null,
  number integer not null check (number >= 1),
  text text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  activated_at timestamptz not null,
  primary key (tenant_id, agreement_id, number),
  foreign key (tenant_id, agreement_id) references agreements.agreement (tenant_id, agreement_id)
);
call kernel.protect('agreements.signed_version', 'select, insert');

create table agreements.signed_section (
  tenant_id uuid not null default kernel.tenant(),
  agreement_id uuid not null,
  number integer not null,
  position integer not null,
  key text not null,
  heading text not null,
  text text not null,
  primary key (tenant_id, agreement_id, number, position),
  foreign key (tenant_id, agreement_id, number)
    references agreements.signed_version (tenant_id, agreement_id, number)
);
call kernel.protect('agreements.signed_section', 'select, insert');

create table agreements.signature (
  tenant_id uuid not null default kernel.tenant(),
  agreement_id uuid not null,
  number integer not null,
  person_id uuid not null,
  role text not null,
  signed_at timestamptz not null,
  primary key (tenant_id, agreement_id, number, person_id),
  foreign key (tenant_id, agreement_id, number)
    references agreements.signed_version (tenant_id, agreement_id, number)
);
call kernel.protect('agreements.signature', 'select, insert');

-- Conclusions that arrived before the pod itself: the publishers' topics have no order between them.
create table agreements.concluded_pod (
  tenant_id uuid not null default kernel.tenant(),
  pod_id uuid not null,
  primary key (tenant_id, pod_id)
);
call kernel.protect('agreements.concluded_pod', 'select, insert');
