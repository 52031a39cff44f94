-- Roles and databases Alkimos stands on. Run once by a superuser; repeating it changes nothing:
--   psql -v owner_password=... -v app_password=... -v relay_password=... -v keycloak_password=... -f roles.sql
-- Nobody here is a superuser or may pass row-level security by. Only alkimos_owner, which runs the
-- migrations, owns anything; the migrations grant the others what they need.

create role alkimos_owner login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'owner_password';
create role alkimos_app login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'app_password';
create role alkimos_relay login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'relay_password';
create role keycloak login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'keycloak_password';

create database alkimos owner alkimos_owner;
create database keycloak owner keycloak;

revoke all on database alkimos from public;
revoke all on database keycloak from public;
grant connect on database alkimos to alkimos_app, alkimos_relay;
