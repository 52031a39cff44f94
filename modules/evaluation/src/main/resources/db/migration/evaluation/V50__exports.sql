-- Exports as jobs: what was asked for, how far it is, and the file in pieces until its time is over.
create table evaluation.export (
  tenant_id uuid not null default kernel.tenant(),
  export_id uuid not null,
  cohort_id uuid not null,
  requested_by uuid not null,
  requested_at timestamptz not null,
  purpose text not null,
  query text not null,
  state text not null,
  percent integer not null default 0,
  cancelling boolean not null default false,
  responses integer,
  bytes bigint,
  ended_at timestamptz,
  primary key (tenant_id, export_id),
  foreign key (tenant_id, cohort_id) references evaluation.cohort (tenant_id, cohort_id)
);
call kernel.protect('evaluation.export');

create table evaluation.export_piece (
  tenant_id uuid not null default kernel.tenant(),
  export_id uuid not null,
  number integer not null,
  content bytea not null,
  primary key (tenant_id, export_id, number),
  foreign key (tenant_id, export_id) references evaluation.export (tenant_id, export_id) on delete cascade
);
call kernel.protect('evaluation.export_piece');
