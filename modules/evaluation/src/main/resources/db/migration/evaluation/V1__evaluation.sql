create schema evaluation;
grant usage on schema evaluation to alkimos_app, alkimos_relay;

-- Cohorts, participants, and pods, from events.

-- The calendar can arrive after the first pod.
create table evaluation.cohort (
  tenant_id uuid not null default kernel.tenant(),
  cohort_id uuid not null,
  closes_on date,
  time_zone text,
  closed boolean not null default false,
  primary key (tenant_id, cohort_id)
);
call kernel.protect('evaluation.cohort');

-- Attributes for group comparisons, as given at enrollment.
create table evaluation.participant (
  tenant_id uuid not null default kernel.tenant(),
  cohort_id uuid not null,
  person_id uuid not null,
  role text not null,
  department text not null,
  rank text not null,
  primary key (tenant_id, cohort_id, person_id, role)
);
call kernel.protect('evaluation.participant');

create table evaluation.withdrawn (
  tenant_id uuid not null default kernel.tenant(),
  cohort_id uuid not null,
  person_id uuid not null,
  primary key (tenant_id, cohort_id, person_id),
  foreign key (tenant_id, cohort_id) references evaluation.cohort (tenant_id, cohort_id)
);
call kernel.protect('evaluation.withdrawn');

create table evaluation.pod (
  tenant_id uuid not null default kernel.tenant(),
  pod_id uuid not null,
  cohort_id uuid not null,
  -- One or two mentors. The first leads, and the mentees rate only that one.
  mentors uuid[] not null check (cardinality(mentors) between 1 and 2),
  -- Until when the pod continues if that is longer than its cohort. Its members have until then to answer.
  extended_until date,
  primary key (tenant_id, pod_id),
  foreign key (tenant_id, cohort_id) references evaluation.cohort (tenant_id, cohort_id)
);
create index pod_by_cohort on evaluation.pod (tenant_id, cohort_id);
call kernel.protect('evaluation.pod');

create table evaluation.pod_mentee (
  tenant_id uuid not null default kernel.tenant(),
  pod_id uuid not null,
  person_id uuid not null,
  primary key (tenant_id, pod_id, person_id),
  foreign key (tenant_id, pod_id) references evaluation.pod (tenant_id, pod_id) on delete cascade
);
call kernel.protect('evaluation.pod_mentee');

-- Instruments and wordings.

-- The institution's own instruments. Each load of a code is a new version; earlier ones stay for their answers.
create table evaluation.instrument (
  tenant_id uuid not null default kernel.tenant(),
  instrument_id uuid not null,
  code text not null,
  number integer not null,
  document text not null,
  loaded_at timestamptz not null,
  retired boolean not null default false,
  primary key (tenant_id, instrument_id),
  unique (tenant_id, code, number)
);
call kernel.protect('evaluation.instrument');

-- Official wording in one language, loaded by someone who attested that the institution may use it.
create table evaluation.wording (
  tenant_id uuid not null default kernel.tenant(),
  wording_id uuid not null,
  instrument_code text not null,
  language text not null,
  license text not null,
  -- Shown to people who read none of the loaded languages.
  fallback boolean not null,
  attested_by uuid not null,
  attested_at timestamptz not null,
  primary key (tenant_id, wording_id),
  unique (tenant_id, instrument_code, language)
);
call kernel.protect('evaluation.wording');

create table evaluation.wording_text (
  tenant_id uuid not null default kernel.tenant(),
  wording_id uuid not null,
  item_key text not null,
  text text not null,
  primary key (tenant_id, wording_id, item_key),
  foreign key (tenant_id, wording_id) references evaluation.wording (tenant_id, wording_id) on delete cascade
);
call kernel.protect('evaluation.wording_text');

-- Waves and assessments.

create table evaluation.wave (
  tenant_id uuid not null default kernel.tenant(),
  wave_id uuid not null,
  version integer not null,
  revision bigint not null,
  cohort_id uuid not null,
  moment text not null,
  state text not null,
  opens_on date not null,
  due_on date,
  opened_at timestamptz,
  closed_at timestamptz,
  -- When a manager last sent a reminder to everyone who has not submitted.
  reminded_at timestamptz,
  primary key (tenant_id, wave_id),
  unique (tenant_id, cohort_id, moment),
  foreign key (tenant_id, cohort_id) references evaluation.cohort (tenant_id, cohort_id)
);
call kernel.protect('evaluation.wave');

-- Instruments of a wave in addition to the standard one.
create table evaluation.wave_instrument (
  tenant_id uuid not null default kernel.tenant(),
  wave_id uuid not null,
  instrument_code text not null,
  primary key (tenant_id, wave_id, instrument_code),
  foreign key (tenant_id, wave_id) references evaluation.wave (tenant_id, wave_id)
);
call kernel.protect('evaluation.wave_instrument');

create table evaluation.assessment (
  tenant_id uuid not null default kernel.tenant(),
  assessment_id uuid not null,
  version integer not null,
  revision bigint not null,
  wave_id uuid not null,
  cohort_id uuid not null,
  pod_id uuid not null,
  respondent_id uuid not null,
  -- The mentor a form is about, once the pod has another mentor; null while it is the pod's current mentor.
  mentor_id uuid,
  form text not null,
  -- Without a version, the instrument is one that comes with Alkimos.
  instrument_code text not null,
  instrument_version integer,
  requested_at timestamptz not null,
  -- Due date if it is later than the wave's.
  own_due_on date,
  saved_at timestamptz,
  submitted_at timestamptz,
  for_evaluation boolean not null,
  for_research boolean not null,
  -- When the respondent last chose what the answers may be used for. A form without that cannot be submitted.
  consented_at timestamptz,
  -- All answers except free text in one value, set by the trigger below. Reports read it instead of the rows.
  said text,
  primary key (tenant_id, assessment_id),
  -- A person answers a form of an instrument once per wave, also as a mentor of two pods.
  unique (tenant_id, wave_id, form, instrument_code, respondent_id),
  foreign key (tenant_id, wave_id) references evaluation.wave (tenant_id, wave_id),
  foreign key (tenant_id, pod_id) references evaluation.pod (tenant_id, pod_id),
  foreign key (tenant_id, instrument_code, instrument_version)
    references evaluation.instrument (tenant_id, code, number)
);
create index assessment_by_respondent on evaluation.assessment (tenant_id, respondent_id);
create index assessment_by_cohort on evaluation.assessment (tenant_id, cohort_id);
call kernel.protect('evaluation.assessment');

-- The mentor a form is about. A mentor's own form is about that mentor, whoever leads the pod.
create function evaluation.about(form evaluation.assessment, pod evaluation.pod) returns uuid
  language sql immutable return
  case form.form when 'MENTOR_SELF' then form.respondent_id else coalesce(form.mentor_id, pod.mentors[1]) end;

-- An item without a row is missing. "Not applicable" is an answer of its own.
create table evaluation.answer (
  tenant_id uuid not null default kernel.tenant(),
  assessment_id uuid not null,
  item_key text not null,
  value integer,
  chosen text,
  text text,
  not_applicable boolean not null,
  primary key (tenant_id, assessment_id, item_key),
  foreign key (tenant_id, assessment_id)
    references evaluation.assessment (tenant_id, assessment_id) on delete cascade,
  check (num_nonnulls(value, chosen, text) + not_applicable::integer = 1)
);
create index answer_in_words on evaluation.answer (tenant_id, assessment_id) where text is not null;
call kernel.protect('evaluation.answer');

create function evaluation.keep_said() returns trigger language plpgsql as $$
begin
  update evaluation.assessment a set said = (
    select string_agg(n.item_key || ' ' || case when n.not_applicable then 'x' else coalesce(n.value::text, 'c' || replace(n.chosen, ' ', '+')) end,
      ',' order by n.item_key)
    from evaluation.answer n where n.tenant_id = a.tenant_id and n.assessment_id = a.assessment_id)
  where a.tenant_id = new.tenant_id and a.assessment_id = new.assessment_id;
  return null;
end $$;

-- At the end of the transaction, when all answers are written.
create constraint trigger said after insert or update of submitted_at on evaluation.assessment
  deferrable initially deferred for each row when (new.submitted_at is not null)
  execute function evaluation.keep_said();

-- Forms whose scores the rater shares with the rated mentor. Revoking deletes the row.
create table evaluation.sharing (
  tenant_id uuid not null default kernel.tenant(),
  assessment_id uuid not null,
  shared_at timestamptz not null,
  primary key (tenant_id, assessment_id),
  foreign key (tenant_id, assessment_id)
    references evaluation.assessment (tenant_id, assessment_id) on delete cascade
);
call kernel.protect('evaluation.sharing');

-- Disclosure.

-- Salt of study numbers. Without it, a number cannot be traced back to a person.
create table evaluation.study_salt (
  tenant_id uuid not null default kernel.tenant(),
  salt bytea not null,
  primary key (tenant_id)
);
call kernel.protect('evaluation.study_salt', 'select, insert');

-- The institution's minimum group size, if it is higher than five.
create table evaluation.small_groups (
  tenant_id uuid not null default kernel.tenant(),
  floor integer not null check (floor >= 5),
  primary key (tenant_id)
);
call kernel.protect('evaluation.small_groups');

-- Groups of people whose figures were disclosed, in one wave or in two. A later disclosure must not single anyone out
-- by comparison. People have a number derived from their ID and their cohort's. Figures of one instrument reveal
-- nothing about another, so that each has disclosures of its own.
create table evaluation.release (
  tenant_id uuid not null default kernel.tenant(),
  release_id uuid not null,
  instrument text not null,
  form text not null,
  moment text not null,
  people uuid[] not null,
  later_moment text,
  with_items boolean not null,
  released_at timestamptz not null,
  primary key (tenant_id, release_id)
);
create index release_by_instrument on evaluation.release (tenant_id, instrument, form);
call kernel.protect('evaluation.release', 'select, insert');

-- Exports and data sets.

-- Export jobs: the request, the progress, and the outcome.
create table evaluation.export (
  tenant_id uuid not null default kernel.tenant(),
  export_id uuid not null,
  cohort_id uuid not null,
  requested_by uuid not null,
  requested_at timestamptz not null,
  purpose text not null,
  query text not null,
  state text not null,
  percent integer not null default 0,
  canceling boolean not null default false,
  responses integer,
  bytes bigint,
  ended_at timestamptz,
  primary key (tenant_id, export_id),
  foreign key (tenant_id, cohort_id) references evaluation.cohort (tenant_id, cohort_id)
);
call kernel.protect('evaluation.export');

-- The file in pieces, until it expires.
create table evaluation.export_piece (
  tenant_id uuid not null default kernel.tenant(),
  export_id uuid not null,
  number integer not null,
  content bytea not null,
  primary key (tenant_id, export_id, number),
  foreign key (tenant_id, export_id) references evaluation.export (tenant_id, export_id) on delete cascade
);
call kernel.protect('evaluation.export_piece');

-- Loaded exports of other institutions or cohorts, read-only. An unconfirmed one is deleted after a while.
create table evaluation.data_set (
  tenant_id uuid not null default kernel.tenant(),
  data_set_id uuid not null,
  name text not null,
  content bytea not null,
  forms integer not null,
  people integer not null,
  figures integer not null,
  loaded_by uuid not null,
  loaded_at timestamptz not null,
  confirmed boolean not null default false,
  primary key (tenant_id, data_set_id)
);
call kernel.protect('evaluation.data_set');

-- Webhooks.

-- Endpoints that are notified of new results. A notification contains no results.
create table evaluation.webhook (
  tenant_id uuid not null default kernel.tenant(),
  webhook_id uuid not null,
  address text not null,
  created_at timestamptz not null,
  secret bytea not null,
  -- During a rotation, deliveries are signed with both.
  previous_secret bytea,
  previous_until timestamptz,
  -- ID of the key that both secrets are encrypted with.
  encrypted_with text not null,
  disabled_at timestamptz,
  disabled_reason text check (disabled_reason in ('GONE', 'FAILING', 'SECRET_UNREADABLE')),
  primary key (tenant_id, webhook_id),
  check ((previous_secret is null) = (previous_until is null)),
  check ((disabled_at is null) = (disabled_reason is null))
);
call kernel.protect('evaluation.webhook');
-- The job that encrypts secrets with a new key sees in which institutions it has something to do.
create policy relay on evaluation.webhook to alkimos_relay using (true) with check (true);
grant select (tenant_id, encrypted_with, previous_until) on evaluation.webhook to alkimos_relay;

create table evaluation.webhook_delivery (
  tenant_id uuid not null default kernel.tenant(),
  delivery_id uuid not null,
  webhook_id uuid not null,
  event_id uuid not null,
  kind text not null check (kind in ('RESULTS_READY', 'TEST')),
  cohort_id uuid,
  wave_id uuid,
  state text not null check (state in ('WAITING', 'DELIVERED', 'GIVEN_UP')),
  attempts integer not null,
  status integer,
  occurred_at timestamptz not null,
  -- When the current attempts began.
  started_at timestamptz not null,
  tried_at timestamptz,
  primary key (tenant_id, delivery_id),
  unique (tenant_id, webhook_id, event_id),
  foreign key (tenant_id, webhook_id) references evaluation.webhook (tenant_id, webhook_id) on delete cascade
);
create index webhook_delivery_by_time on evaluation.webhook_delivery (occurred_at);
call kernel.protect('evaluation.webhook_delivery');
-- The clean-up job deletes old deliveries of all institutions. It sees when they were created and how they ended.
create policy relay on evaluation.webhook_delivery to alkimos_relay using (true) with check (true);
grant select (tenant_id, delivery_id, state, occurred_at), delete on evaluation.webhook_delivery to alkimos_relay;

-- What the feed of responses last contained, so that a client learns what was suppressed or released since.
create table evaluation.feed_response (
  tenant_id uuid not null default kernel.tenant(),
  cohort_id uuid not null,
  purpose text not null check (purpose in ('EVALUATION', 'RESEARCH')),
  instrument_code text not null,
  response_id uuid not null,
  content uuid,
  was_listed boolean not null,
  changed_at timestamptz not null,
  primary key (tenant_id, cohort_id, purpose, instrument_code, response_id)
);
call kernel.protect('evaluation.feed_response');
