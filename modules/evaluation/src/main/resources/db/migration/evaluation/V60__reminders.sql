-- When a manager last had everybody reminded who has not handed in.
alter table evaluation.wave add column reminded_at timestamptz;
