-- Who was asked before this was told that nobody reads what they write; that stays true.
alter table evaluation.assessment add column words_told boolean not null default false;
alter table evaluation.assessment alter column words_told set default true;

create index answer_in_words on evaluation.answer (tenant_id, assessment_id) where text is not null;
