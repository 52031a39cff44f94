create schema identity;
grant usage on schema identity to alkimos_app;

-- Institutions.

-- The institution's own settings; one row in its own tenant.
create table identity.institution (
  tenant_id uuid not null default kernel.tenant(),
  alias text not null,
  name text not null,
  ombuds_name text not null default '',
  ombuds_contact text not null default '',
  opened_at timestamptz not null,
  -- Whether an administrator can sign in; from then on, one always can.
  administered boolean not null default false,
  version integer not null default 0,
  primary key (tenant_id)
);
call kernel.protect('identity.institution');

-- All institutions; rows of the platform's own tenant only.
create table identity.registered_institution (
  tenant_id uuid not null default kernel.tenant(),
  institution_id uuid not null,
  alias text not null,
  name text not null,
  opened_at timestamptz not null,
  administrator_given text,
  administrator_family text,
  administrator_email text,
  -- The institution's own identity provider, if its people sign in there.
  provider_alias text,
  version integer not null,
  revision bigint not null,
  primary key (tenant_id, institution_id),
  unique (tenant_id, alias)
);
call kernel.protect('identity.registered_institution');

-- Email domains whose people sign in at their institution's provider; rows of the platform's own tenant only.
create table identity.email_domain (
  tenant_id uuid not null default kernel.tenant(),
  domain text not null,
  institution_id uuid not null,
  primary key (tenant_id, domain),
  foreign key (tenant_id, institution_id) references identity.registered_institution (tenant_id, institution_id)
);
create index email_domain_by_institution on identity.email_domain (tenant_id, institution_id);
call kernel.protect('identity.email_domain');

-- The institution's own identity providers. At most one is in use at a time, and an alias is never used again: what one
-- provider proved is never taken for the word of another.
create table identity.identity_provider (
  tenant_id uuid not null default kernel.tenant(),
  alias text not null,
  kind text not null check (kind in ('OIDC', 'SAML')),
  state text not null check (state in ('CONNECTING', 'CONNECTED', 'REFUSED', 'DISCONNECTED')),
  issuer text not null,
  client_id text,
  settings jsonb not null,
  -- Encrypted, and only until Keycloak has it.
  sealed_secret text,
  changed_at timestamptz not null,
  version integer not null,
  primary key (tenant_id, alias)
);
create unique index identity_provider_in_use on identity.identity_provider (tenant_id) where state <> 'DISCONNECTED';
call kernel.protect('identity.identity_provider');

-- Members.

-- An erased member keeps an ID and nothing that identifies the person.
create table identity.member (
  tenant_id uuid not null default kernel.tenant(),
  person_id uuid not null,
  kind text not null check (kind in ('PERSON', 'MACHINE')),
  state text not null check (state in ('ACTIVE', 'LEFT', 'ERASED')),
  given text not null,
  family text not null,
  email text,
  -- Lowercase, for look-ups and uniqueness.
  email_normal text,
  sort_name text not null,
  joined_at timestamptz not null,
  left_at timestamptz,
  version integer not null,
  revision bigint not null,
  primary key (tenant_id, person_id),
  unique (tenant_id, email_normal),
  constraint member_address check ((kind = 'PERSON' and state <> 'ERASED') = (email is not null))
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

-- An account at the sign-in service that opens, or opened, the institution for a member. It is made when an invitation is
-- used and ended with the membership or the way of signing in; ended rows stay until the person is erased.
create table identity.binding (
  tenant_id uuid not null default kernel.tenant(),
  binding_id uuid not null,
  person_id uuid not null,
  issuer text not null,
  subject text not null,
  -- The provider the person must sign in through; null for a password of the platform.
  provider text,
  made_at timestamptz not null,
  ended_at timestamptz,
  primary key (tenant_id, binding_id),
  foreign key (tenant_id, person_id) references identity.member (tenant_id, person_id) on delete cascade,
  foreign key (tenant_id, provider) references identity.identity_provider (tenant_id, alias)
);
create unique index binding_of_account on identity.binding (tenant_id, issuer, subject) where ended_at is null;
create unique index binding_in_force on identity.binding (tenant_id, person_id) where ended_at is null;
create index binding_by_person on identity.binding (tenant_id, person_id);
create index binding_by_provider on identity.binding (tenant_id, provider);
call kernel.protect('identity.binding');

-- Changes of passwords and second factors at the sign-in service that were recorded and told.
create table identity.credential_change (
  tenant_id uuid not null default kernel.tenant(),
  -- ID of the event at the sign-in service.
  event_id uuid not null,
  person_id uuid not null,
  changed_at timestamptz not null,
  primary key (tenant_id, event_id),
  foreign key (tenant_id, person_id) references identity.member (tenant_id, person_id) on delete cascade
);
create index credential_change_by_person on identity.credential_change (tenant_id, person_id);
call kernel.protect('identity.credential_change', 'select, insert, delete');

-- The latest change of address that each person asked for. Its code is made from a key outside the database.
create table identity.address_change (
  tenant_id uuid not null default kernel.tenant(),
  person_id uuid not null,
  change_id uuid not null,
  email text not null,
  expires_at timestamptz not null,
  tries smallint not null default 0,
  used_at timestamptz,
  -- When the mail server refused the new address.
  refused_at timestamptz,
  -- How often the person asked since then.
  asked smallint not null,
  asked_since timestamptz not null,
  primary key (tenant_id, person_id),
  foreign key (tenant_id, person_id) references identity.member (tenant_id, person_id) on delete cascade
);
call kernel.protect('identity.address_change');

-- Whether someone who can sign in administers the institution, or operates the platform.
create function identity.is_administered(institution uuid) returns boolean language sql as $$
  select exists (
    select from identity.member_role r
    join identity.member m on m.tenant_id = r.tenant_id and m.person_id = r.person_id
    join identity.binding b on b.tenant_id = r.tenant_id and b.person_id = r.person_id and b.ended_at is null
    where r.tenant_id = institution and r.role in ('INSTITUTION_ADMINISTRATOR', 'PLATFORM_OPERATOR')
      and m.state = 'ACTIVE')
$$;

-- Second leg of the rule that an institution keeps an administrator who can sign in. It runs at the commit and takes
-- turns by the institution's row, so that two changes at once do not each count on the other's administrator.
create function identity.keep_administrator() returns trigger language plpgsql as $$
declare
  institution uuid := coalesce(new.tenant_id, old.tenant_id);
begin
  if tg_table_name = 'binding' and not exists (select from identity.member_role r
      where r.tenant_id = institution and r.person_id = coalesce(new.person_id, old.person_id)
        and r.role in ('INSTITUTION_ADMINISTRATOR', 'PLATFORM_OPERATOR')) then
    return null;
  end if;
  perform from identity.institution i where i.tenant_id = institution for update;
  if identity.is_administered(institution) then
    update identity.institution i set administered = true where i.tenant_id = institution and not i.administered;
  elsif exists (select from identity.institution i where i.tenant_id = institution and i.administered) then
    raise exception 'The institution would be left without an administrator who can sign in'
      using errcode = 'restrict_violation', constraint = 'last_administrator';
  end if;
  return null;
end $$;
create constraint trigger administrator_granted after insert on identity.member_role
  deferrable initially deferred for each row
  when (new.role in ('INSTITUTION_ADMINISTRATOR', 'PLATFORM_OPERATOR')) execute function identity.keep_administrator();
create constraint trigger administrator_revoked after delete on identity.member_role
  deferrable initially deferred for each row
  when (old.role in ('INSTITUTION_ADMINISTRATOR', 'PLATFORM_OPERATOR')) execute function identity.keep_administrator();
create constraint trigger administrator_left after update of state on identity.member
  deferrable initially deferred for each row
  when (old.state = 'ACTIVE' and new.state <> 'ACTIVE') execute function identity.keep_administrator();
-- Only the ways in of administrators matter here; those of other members take no turn.
create constraint trigger administrator_way_in after insert or update or delete on identity.binding
  deferrable initially deferred for each row execute function identity.keep_administrator();

-- A binding is never changed into another one: it ends, and the next one is made by an invitation of its own.
create function identity.keep_binding() returns trigger language plpgsql as $$
begin
  raise exception 'A binding is not exchanged' using errcode = 'restrict_violation', constraint = 'binding_stays';
end $$;
create trigger binding_stays before update on identity.binding for each row
  when (old.ended_at is not null or (old.binding_id, old.person_id, old.issuer, old.subject, old.provider, old.made_at)
    is distinct from (new.binding_id, new.person_id, new.issuer, new.subject, new.provider, new.made_at))
  execute function identity.keep_binding();

-- Single-use links, which only the mail to the invited person contains; the hash of the secret is stored.
create table identity.invitation (
  tenant_id uuid not null default kernel.tenant(),
  invitation_id uuid not null,
  person_id uuid not null,
  secret_hash bytea not null,
  issued_by uuid not null,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  -- How far the mail is: first attempt, taken by the mail server, or given up with its status code.
  tried_at timestamptz,
  sent_at timestamptz,
  refused_at timestamptz,
  refusal text,
  reminders smallint not null default 0,
  opened_at timestamptz,
  declined_at timestamptz,
  used_at timestamptz,
  voided_at timestamptz,
  primary key (tenant_id, invitation_id),
  check ((refused_at is null) = (refusal is null)),
  check (sent_at is null or refused_at is null),
  unique (tenant_id, secret_hash),
  foreign key (tenant_id, person_id) references identity.member (tenant_id, person_id) on delete cascade
);
create index invitation_by_person on identity.invitation (tenant_id, person_id);
create unique index invitation_open on identity.invitation (tenant_id, person_id) where used_at is null and voided_at is null;
call kernel.protect('identity.invitation');

-- API clients, each a member of its own, with rights, an owner, and a last day (UTC).
create table identity.api_client (
  tenant_id uuid not null default kernel.tenant(),
  api_client_id uuid not null,
  person_id uuid not null,
  label text not null,
  owner_id uuid not null,
  rights text[] not null check (cardinality(rights) > 0),
  expires_on date not null,
  created_by uuid not null,
  created_at timestamptz not null,
  revoked_at timestamptz,
  primary key (tenant_id, api_client_id),
  foreign key (tenant_id, person_id) references identity.member (tenant_id, person_id) on delete cascade,
  foreign key (tenant_id, owner_id) references identity.member (tenant_id, person_id)
);
create index api_client_by_person on identity.api_client (tenant_id, person_id);
create index api_client_by_owner on identity.api_client (tenant_id, owner_id);
call kernel.protect('identity.api_client');

-- At most two secrets of an API client at a time. Each is a client of its own at Keycloak, with a subject of its own;
-- Keycloak has the secret itself.
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
