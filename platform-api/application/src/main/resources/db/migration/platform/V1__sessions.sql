create schema platform;
grant usage on schema platform to alkimos_app;

-- Sessions of people who are signed in, shared by all instances. A session begins before the institution is known,
-- hence no tenant_id. The columns are those of Spring Session.
create table platform.session (
  primary_id char(36) not null primary key,
  session_id char(36) not null,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name varchar(100)
);
create unique index session_by_id on platform.session (session_id);
create index session_by_expiry on platform.session (expiry_time);
create index session_by_principal on platform.session (principal_name);

create table platform.session_attributes (
  session_primary_id char(36) not null references platform.session (primary_id) on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);
grant select, insert, update, delete on platform.session, platform.session_attributes to alkimos_app;
