-- Whom a form is about once the pod has another mentor; null while it is the pod's mentor of now.
alter table evaluation.assessment add column mentor_id uuid;
