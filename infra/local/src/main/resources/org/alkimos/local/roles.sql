-- Creates the roles and databases of Alkimos on PostgreSQL 16, 17, or 18. Run by a superuser, with psql 15 or later:
--   psql --dbname postgres --file roles.sql
-- Passwords come from the environment variables below, or from -v owner_password=... and so on.
-- Running it again changes nothing. Roles that exist keep their password; change one with "\password alkimos_app".
-- No role is a superuser or can bypass row-level security. Only alkimos_owner, which runs the migrations, owns
-- anything. The migrations grant the other roles what they need.
-- Java runs this file as well. It skips comments and lines that start with a backslash, and knows :'name' and \gexec.

\set ON_ERROR_STOP on
\if :{?owner_password} \else \getenv owner_password ALKIMOS_OWNER_PASSWORD \endif
\if :{?app_password} \else \getenv app_password ALKIMOS_APP_PASSWORD \endif
\if :{?relay_password} \else \getenv relay_password ALKIMOS_RELAY_PASSWORD \endif
\if :{?keycloak_password} \else \getenv keycloak_password KC_DB_PASSWORD \endif
\if :{?owner_password} \else \warn 'Set ALKIMOS_OWNER_PASSWORD in the environment.' \endif
\if :{?app_password} \else \warn 'Set ALKIMOS_APP_PASSWORD in the environment.' \endif
\if :{?relay_password} \else \warn 'Set ALKIMOS_RELAY_PASSWORD in the environment.' \endif
\if :{?keycloak_password} \else \warn 'Set KC_DB_PASSWORD in the environment.' \endif

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
