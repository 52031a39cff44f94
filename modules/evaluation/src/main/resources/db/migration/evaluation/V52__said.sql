-- What a form says, in one piece, written when it is handed in: reports read it in place of its rows.
-- Answers in people's own words are not in it. Forms from before have none and are read row by row.
alter table evaluation.assessment add column said text;

create function evaluation.keep_said() returns trigger language plpgsql as $$
begin
  update evaluation.assessment a set said = (
    select string_agg(n.item_key || ' ' || case when n.not_applicable then 'x' else coalesce(n.value::text, 'c' || replace(n.chosen, ' ', '+')) end,
      ',' order by n.item_key)
    from evaluation.answer n where n.tenant_id = a.tenant_id and n.assessment_id = a.assessment_id)
  where a.tenant_id = new.tenant_id and a.assessment_id = new.assessment_id;
  return null;
end $$;

-- At the end of the transaction, when all answers are there.
create constraint trigger said after insert or update of submitted_at on evaluation.assessment
  deferrable initially deferred for each row when (new.submitted_at is not null)
  execute function evaluation.keep_said();
