-- Creates the roles and databases of Alkimos on PostgreSQL 16, 17, or 18. Run by a superuser:
--   psql -v owner_password=... -v app_password=... -v relay_password=... -v keycloak_password=... -f roles.sql
-- Running it again changes nothing. Roles that exist keep their password; change one with "\password alkimos_app".
-- No role is a superuser or can bypass row-level security. Only alkimos_owner, which runs the migrations, owns
-- anything. The migrations grant the other roles what they need.
-- Java runs this file as well. It skips comments and lines that start with a backslash, and knows :'name' and \gexec.

\set ON_ERROR_STOP on
\if :{?owner_password} \else \warn 'owner_password is not set. Add -v owner_password=...' \endif
\if :{?app_password} \else \warn 'app_password is not set. Add -v app_password=...' \endif
\if :{?relay_password} \else \warn 'relay_password is not set. Add -v relay_password=...' \endif
\if :{?keycloak_password} \else \warn 'keycloak_password is not set. Add -v keycloak_password=...' \endif

select format('create role %I login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password %L', name, password)
from (values ('alkimos_owner', :'owner_password'), ('alkimos_app', :'app_password'),
  ('alkimos_relay', :'relay_password'), ('keycloak', :'keycloak_password')) as wanted(name, password)
where name not in (select rolname from pg_roles)
\gexec

select format('create database %I owner %I encoding ''UTF8'' template template0', name, owner)
from (values ('alkimos', 'alkimos_owner'), ('keycloak', 'keycloak')) as wanted(name, owner)
where name not in (select datname from pg_database)
\gexec

revoke all on database alkimos, keycloak from public;
grant connect on database alkimos to alkimos_app, alkimos_relay;
