create schema kernel;
grant usage on schema kernel to alkimos_app, alkimos_relay;

-- The institution of the current transaction, or null if none is bound, so that no row matches.
create function kernel.tenant() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('alkimos.tenant', true), '')::uuid;

-- Enables row-level security on a table, for its owner as well, and grants the application its privileges. The setting
-- is read in a subquery, so that it is evaluated once for each statement and not for each row.
create procedure kernel.protect(table_name regclass, privileges text default 'select, insert, update, delete')
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', table_name);
  execute format('alter table %s force row level security', table_name);
  execute format(
    'create policy tenant on %s using (tenant_id = (select nullif(current_setting(''alkimos.tenant'', true), '''')::uuid))'
    || ' with check (tenant_id = (select nullif(current_setting(''alkimos.tenant'', true), '''')::uuid))', table_name);
  execute format('grant %s on %s to alkimos_app', privileges, table_name);
end $$;
