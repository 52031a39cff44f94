-- The second mentor of pods that have two; mentees rate the one who leads.
alter table evaluation.pod add column co_mentor_id uuid;

-- Whom a form is about: a mentor's own form about that mentor, whoever leads the pod.
create function evaluation.about(form evaluation.assessment, pod evaluation.pod) returns uuid
  language sql immutable return
  case form.form when 'MENTOR_SELF' then form.respondent_id else coalesce(form.mentor_id, pod.mentor_id) end;
