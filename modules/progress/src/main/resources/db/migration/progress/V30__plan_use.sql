-- What mentees say of themselves: whether they keep an individual development plan, and when they last went over it with
-- a mentor. It is the person's, in whatever pod they are. What the plan says is not asked.
create table progress.plan_use (
  tenant_id uuid not null default kernel.tenant(),
  person_id uuid not null,
  place text not null check (place in ('HERE', 'ELSEWHERE', 'NONE')),
  said_on date not null,
  reviewed_on date,
  primary key (tenant_id, person_id)
);
call kernel.protect('progress.plan_use');
