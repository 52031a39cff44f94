-- Who was erased: ids alone, so that an erasure can be repeated after a restore and nobody is kept again by an event
-- that comes late. The names stand here only until every module has taken them out of what others wrote.
create table kernel.erased_person (
  tenant_id uuid not null default kernel.tenant(),
  person_id uuid not null,
  erased_at timestamptz not null,
  names text[],
  primary key (tenant_id, person_id)
);
call kernel.protect('kernel.erased_person', 'select, insert, update (erased_at, names)');

-- Operators list whose erasure has to be repeated, in all institutions, and never how anybody was called.
create policy relay on kernel.erased_person for select to alkimos_relay using (true);
grant select (tenant_id, person_id, erased_at) on kernel.erased_person to alkimos_relay;

-- A text of several people without the names of one who is being erased: whole words only. A single name counts as
-- it is written, as many are ordinary words too; full names and addresses in any letter case.
create function kernel.without_names(written text, person uuid) returns text
  language plpgsql stable as $$
declare
  word text;
begin
  for word in select unnest(e.names) from kernel.erased_person e where e.person_id = person loop
    written := regexp_replace(written,
      '(?<![[:alnum:]])' || regexp_replace(word, '([^[:alnum:][:space:]])', '\\\1', 'g') || '(?![[:alnum:]])',
      '[former member]', case when word ~ '[@ ]' then 'gi' else 'g' end);
  end loop;
  return written;
end $$;
