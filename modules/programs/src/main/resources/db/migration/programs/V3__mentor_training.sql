-- Every day on which a mentor was trained, the first time and refreshers, whichever cohort told of it.
create table programs.mentor_training (
  tenant_id uuid not null default kernel.tenant(),
  person_id uuid not null,
  trained_on date not null,
  primary key (tenant_id, person_id, trained_on)
);
-- Until now each part in a cohort had the latest day alone; the column stays for instances of the version before.
alter table programs.participant no force row level security;
insert into programs.mentor_training
  select distinct tenant_id, person_id, mentor_trained_on from programs.participant
  where role = 'MENTOR' and mentor_trained_on is not null;
alter table programs.participant force row level security;
call kernel.protect('programs.mentor_training');
