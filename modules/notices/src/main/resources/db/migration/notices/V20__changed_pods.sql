-- From when to when a person is in a pod; null is from the first day and until now.
alter table notices.pod_member add column joined_at timestamptz, add column left_at timestamptz;

-- News for one person alone.
alter table notices.notice add column person_id uuid;
create index notice_by_person on notices.notice (tenant_id, person_id) where person_id is not null;
