-- The second mentor of pods that have two.
alter table progress.pod add column co_mentor_id uuid;

create index pod_by_co_mentor on progress.pod (tenant_id, co_mentor_id) where co_mentor_id is not null;
