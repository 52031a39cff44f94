-- Cohorts whose mentees have two mentors, and who the second one is.
alter table matching.cohort add column co_mentors boolean not null default false;
alter table matching.draft_pod add column co_mentor_id uuid, add column co_mentor_before uuid;
alter table matching.pod add column co_mentor_id uuid;

-- Where a step goes from a pod to the same pod, the pod of that mentee got another second mentor.
alter table matching.draft_move add column co_mentor_before uuid, add column co_mentor uuid;
