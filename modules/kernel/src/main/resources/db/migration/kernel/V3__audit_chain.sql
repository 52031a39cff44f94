-- In what capacity, how and from where; the version before, which may still run, says none of it.
alter table kernel.audit_entry
  add column kind text not null default 'COMMAND',
  add column roles text not null default '',
  add column channel text not null default 'UNKNOWN',
  add column address_hash bytea,
  add constraint audit_entry_kind check (kind in ('COMMAND', 'READ', 'EXPORT')),
  -- Codes, counts and ids: neither a sentence nor an e-mail address fits.
  add constraint audit_entry_detail check (detail ~ '^[A-Za-z0-9 ._,:/-]{0,200}$');
create index audit_entry_by_actor on kernel.audit_entry (tenant_id, actor_id, entry_id);

-- Whose record it was, where it was somebody's.
create table kernel.audit_person (
  tenant_id uuid not null default kernel.tenant(),
  person_id uuid not null,
  entry_id uuid not null,
  primary key (tenant_id, person_id, entry_id)
);
create index audit_person_by_entry on kernel.audit_person (tenant_id, entry_id);
call kernel.protect('kernel.audit_person', 'select, insert');

-- Addresses can be forgotten: the entry keeps a salted hash, so that what is left cannot be swapped.
create table kernel.audit_address (
  tenant_id uuid not null default kernel.tenant(),
  entry_id uuid not null,
  address text not null,
  salt bytea not null,
  primary key (tenant_id, entry_id)
);
call kernel.protect('kernel.audit_address', 'select, insert, delete');

-- Entries that wait to be sealed; those of before are sealed first.
create table kernel.audit_unsealed (
  tenant_id uuid not null default kernel.tenant(),
  entry_id uuid not null,
  primary key (tenant_id, entry_id)
);
alter table kernel.audit_entry no force row level security;
insert into kernel.audit_unsealed select tenant_id, entry_id from kernel.audit_entry;
alter table kernel.audit_entry force row level security;
call kernel.protect('kernel.audit_unsealed', 'select, insert, delete');
create policy relay on kernel.audit_unsealed for select to alkimos_relay using (true);
grant select (tenant_id) on kernel.audit_unsealed to alkimos_relay;

-- The chain: hash = SHA-256(hash of the link before || content_hash); the first follows 32 zero bytes.
create table kernel.audit_link (
  tenant_id uuid not null default kernel.tenant(),
  position bigint not null,
  entry_id uuid not null,
  content_hash bytea not null,
  hash bytea not null,
  sealed_at timestamptz not null default now(),
  primary key (tenant_id, position),
  unique (tenant_id, entry_id)
);
call kernel.protect('kernel.audit_link', 'select, insert');

-- Whoever verifies has to know which institutions there are; ids alone.
create policy relay on kernel.audit_link for select to alkimos_relay using (true);
grant select (tenant_id) on kernel.audit_link to alkimos_relay;
create policy relay on kernel.audit_entry for select to alkimos_relay using (true);
grant select (tenant_id) on kernel.audit_entry to alkimos_relay;
