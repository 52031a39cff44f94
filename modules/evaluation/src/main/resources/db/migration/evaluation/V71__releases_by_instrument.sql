-- Figures of one instrument say nothing about answers to another: each has releases of its own.
alter table evaluation.release add column instrument text not null default 'MCA';
drop index evaluation.release_by_form;
create index release_by_instrument on evaluation.release (tenant_id, instrument, form);
