-- Whether each mentee has two mentors of different disciplines, in pods of one mentee.
alter table programs.cohort add column co_mentors boolean not null default false;
