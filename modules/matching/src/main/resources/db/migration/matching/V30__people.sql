-- Members of the committee who have a conflict with a participant; never taken back.
create table matching.recusal (
  tenant_id uuid not null default kernel.tenant(),
  cohort_id uuid not null,
  member_id uuid not null,
  person_id uuid not null,
  recused_at timestamptz not null,
  primary key (tenant_id, cohort_id, member_id, person_id)
);
call kernel.protect('matching.recusal');
