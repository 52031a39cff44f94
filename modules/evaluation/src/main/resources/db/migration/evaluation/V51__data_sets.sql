-- Exports of other institutions or cohorts, read only: their answers as files, and whether somebody wants to keep them.
create table evaluation.data_set (
  tenant_id uuid not null default kernel.tenant(),
  data_set_id uuid not null,
  name text not null,
  content bytea not null,
  forms integer not null,
  people integer not null,
  figures integer not null,
  loaded_by uuid not null,
  loaded_at timestamptz not null,
  confirmed boolean not null default false,
  primary key (tenant_id, data_set_id)
);
call kernel.protect('evaluation.data_set');
