create schema agreements;
grant usage on schema agreements to alkimos_app;

-- Agreements under negotiation.

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
  -- Erased. The others do not wait for this signature.
  gone boolean not null default false,
  -- No longer in the pod: signs nothing more, and reads only what they signed themselves.
  has_left boolean not null default false,
  primary key (tenant_id, agreement_id, position),
  unique (tenant_id, agreement_id, person_id),
  foreign key (tenant_id, agreement_id) references agreements.agreement (tenant_id, agreement_id) on delete cascade
);
call kernel.protect('agreements.signer');

-- Signed versions. The application appends and reads; it cannot delete, and the triggers below limit its changes.

create table agreements.signed_version (
  tenant_id uuid not null default kernel.tenant(),
  agreement_id uuid not null,
  number integer not null check (number >= 1),
  text text not null,
  -- Hash of the text as it was signed; unchanged when names are removed later.
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  activated_at timestamptz not null,
  names_removed_at timestamptz,
  primary key (tenant_id, agreement_id, number),
  foreign key (tenant_id, agreement_id) references agreements.agreement (tenant_id, agreement_id)
);
call kernel.protect('agreements.signed_version', 'select, insert');
grant update (text) on agreements.signed_version to alkimos_app;

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
grant update (text) on agreements.signed_section to alkimos_app;

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

-- Whatever the application writes into a signed text, what is stored is the earlier text without the names of signers
-- who are being erased.
create function agreements.only_remove_names() returns trigger language plpgsql as $$
declare
  signer record;
  kept text := old.text;
begin
  for signer in select person_id from agreements.signer where agreement_id = old.agreement_id loop
    kept := kernel.without_names(kept, signer.person_id);
  end loop;
  new := old;
  new.text := kept;
  return new;
end $$;

create trigger only_remove_names before update on agreements.signed_section
  for each row execute function agreements.only_remove_names();

create function agreements.note_removed_names() returns trigger language plpgsql as $$
begin
  if new.text <> old.text then
    new.names_removed_at := now();
  end if;
  return new;
end $$;

create trigger only_remove_names before update on agreements.signed_version
  for each row execute function agreements.only_remove_names();
-- Triggers run in the order of their names: this one after only_remove_names.
create trigger then_note_it before update on agreements.signed_version
  for each row execute function agreements.note_removed_names();

-- Pods whose conclusion arrived before the pod itself: topics of different publishers have no common order.
create table agreements.concluded_pod (
  tenant_id uuid not null default kernel.tenant(),
  pod_id uuid not null,
  primary key (tenant_id, pod_id)
);
call kernel.protect('agreements.concluded_pod', 'select, insert');
