-- When its respondent last said what the answers may be used for; null until they have. Nothing is handed in before.
alter table evaluation.assessment add column consented_at timestamptz;
