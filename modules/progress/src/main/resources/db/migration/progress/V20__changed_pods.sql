-- Who came into the pod after it was formed; null for those it was formed with.
alter table progress.pod_mentee add column joined_on date;

-- Who is in the pod no longer. What they did there stays.
create table progress.former_member (
  tenant_id uuid not null default kernel.tenant(),
  pod_id uuid not null,
  person_id uuid not null,
  left_on date not null,
  primary key (tenant_id, pod_id, person_id),
  foreign key (tenant_id, pod_id) references progress.pod (tenant_id, pod_id) on delete cascade
);
create index former_member_by_person on progress.former_member (tenant_id, person_id);
call kernel.protect('progress.former_member');

-- Since when the members of now are asked to agree; null since the pod was formed.
alter table progress.pod_agreement add column asked_on date;

-- Mentees who asked for another pod. No reason is asked.
create table progress.change_request (
  tenant_id uuid not null default kernel.tenant(),
  pod_id uuid not null,
  person_id uuid not null,
  asked_at timestamptz not null,
  primary key (tenant_id, pod_id, person_id),
  foreign key (tenant_id, pod_id) references progress.pod (tenant_id, pod_id) on delete cascade
);
create index change_request_by_person on progress.change_request (tenant_id, person_id);
call kernel.protect('progress.change_request');
