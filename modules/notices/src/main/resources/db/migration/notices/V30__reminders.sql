-- What a reminder is of; it is news no longer than that waits.
alter table notices.notice add column task_id uuid,
  add foreign key (tenant_id, task_id) references notices.task (tenant_id, task_id) on delete cascade;
create index notice_by_task on notices.notice (tenant_id, task_id) where task_id is not null;
create index task_by_wave on notices.task (tenant_id, wave_id) where done_at is null and lapsed_at is null;
