-- Forms whose scores the rater chose to show to the mentor they rated; gone when taken back.
create table evaluation.sharing (
  tenant_id uuid not null default kernel.tenant(),
  assessment_id uuid not null,
  shared_at timestamptz not null,
  primary key (tenant_id, assessment_id),
  foreign key (tenant_id, assessment_id)
    references evaluation.assessment (tenant_id, assessment_id) on delete cascade
);
call kernel.protect('evaluation.sharing');
