-- Who was erased signs nothing more; the others do not wait for them.
alter table agreements.signer add column gone boolean not null default false;

-- A signed text stays as it was signed, but for the names of its signers who are being erased. Whatever the
-- application writes, the earlier text without those names is what is kept; the hash stays that of what was signed.
alter table agreements.signed_version add column names_removed_at timestamptz;

create function agreements.only_remove_names() returns trigger language plpgsql as $$
declare
  signer record;
  kept text := old.text;
begin
  for signer in select person_id from agreements.signer where agreement_id = old.agreement_id loop
    kept := kernel.without_names(kept, signer.person_id);
  end loop;
  new := old;
  new.text := kept;
  return new;
end $$;

create trigger only_remove_names before update on agreements.signed_section
  for each row execute function agreements.only_remove_names();

create function agreements.note_removed_names() returns trigger language plpgsql as $$
begin
  if new.text <> old.text then
    new.names_removed_at := now();
  end if;
  return new;
end $$;

create trigger only_remove_names before update on agreements.signed_version
  for each row execute function agreements.only_remove_names();
-- Triggers run in the order of their names.
create trigger then_note_it before update on agreements.signed_version
  for each row execute function agreements.note_removed_names();

grant update (text) on agreements.signed_version to alkimos_app;
grant update (text) on agreements.signed_section to alkimos_app;
