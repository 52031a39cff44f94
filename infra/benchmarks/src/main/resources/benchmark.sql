-- What the library keeps, as its own script has it, in a schema of its own.
drop schema if exists namastack cascade;
create schema namastack;
grant usage on schema namastack to alkimos_app;
create table namastack.outbox_record (
  id varchar(255) primary key, status varchar(20) not null, record_key varchar(255) not null,
  record_type varchar(255) not null, payload text not null, context text, created_at timestamptz not null,
  completed_at timestamptz, failure_count int not null, failure_reason varchar(1000),
  next_retry_at timestamptz not null, partition_no integer not null, handler_id varchar(1000) not null
);
create table namastack.outbox_instance (
  instance_id varchar(255) primary key, hostname varchar(255) not null, port integer not null,
  status varchar(50) not null, started_at timestamptz not null, last_heartbeat timestamptz not null,
  created_at timestamptz not null, updated_at timestamptz not null
);
create table namastack.outbox_partition (
  partition_number integer primary key, instance_id varchar(255), version bigint not null default 0,
  updated_at timestamptz not null
);
create index on namastack.outbox_record (record_key, created_at);
create index on namastack.outbox_record (partition_no, status, next_retry_at);
create index on namastack.outbox_record (status, next_retry_at);
create index on namastack.outbox_record (record_key, completed_at, created_at);
grant select, insert, update, delete on all tables in schema namastack to alkimos_app;

-- Rows of the shape of an outbox row, for effects and for the bare pair of insert and update.
drop schema if exists benchmark cascade;
create schema benchmark;
grant usage on schema benchmark to alkimos_app;
create table benchmark.pair (id bigint generated always as identity primary key, payload bytea not null, done boolean not null);
create table benchmark.effect (id uuid primary key);
grant select, insert, update on all tables in schema benchmark to alkimos_app;
grant usage on all sequences in schema benchmark to alkimos_app;
