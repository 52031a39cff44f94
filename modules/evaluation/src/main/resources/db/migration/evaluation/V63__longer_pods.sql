-- Until when a pod goes on that takes longer than its cohort; its members have until then to answer.
alter table evaluation.pod add column extended_until date;
-- When this form is due, where that is later than its wave.
alter table evaluation.assessment add column own_due_on date;
