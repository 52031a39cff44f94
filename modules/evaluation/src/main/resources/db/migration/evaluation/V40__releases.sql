-- By what respondents may be grouped; what a participant said when they applied.
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

-- Whom figures were released about, in one wave or in two; what comes after must not single anybody out beside them.
-- People stand under a number made of their id and their cohort's.
create table evaluation.release (
  tenant_id uuid not null default kernel.tenant(),
  release_id uuid not null,
  form text not null,
  moment text not null,
  people uuid[] not null,
  later_moment text,
  with_items boolean not null,
  released_at timestamptz not null,
  primary key (tenant_id, release_id)
);
create index release_by_form on evaluation.release (tenant_id, form);
call kernel.protect('evaluation.release', 'select, insert');

-- An institution's own floor for groups, where it wants a higher one than five.
create table evaluation.small_groups (
  tenant_id uuid not null default kernel.tenant(),
  floor integer not null check (floor >= 5),
  primary key (tenant_id)
);
call kernel.protect('evaluation.small_groups');
