-- Instruments of an institution's own; each load of a code is its next number, and stays for the answers to it.
create table evaluation.instrument (
  tenant_id uuid not null default kernel.tenant(),
  instrument_id uuid not null,
  code text not null,
  number integer not null,
  document text not null,
  loaded_at timestamptz not null,
  retired boolean not null default false,
  primary key (tenant_id, instrument_id),
  unique (tenant_id, code, number)
);
call kernel.protect('evaluation.instrument');

-- Official wording in one language, loaded by somebody who attested that the institution may use it.
create table evaluation.wording (
  tenant_id uuid not null default kernel.tenant(),
  wording_id uuid not null,
  instrument_code text not null,
  language text not null,
  licence text not null,
  -- Shown to those who read none of the languages that are loaded.
  fallback boolean not null,
  attested_by uuid not null,
  attested_at timestamptz not null,
  primary key (tenant_id, wording_id),
  unique (tenant_id, instrument_code, language)
);
call kernel.protect('evaluation.wording');

create table evaluation.wording_text (
  tenant_id uuid not null default kernel.tenant(),
  wording_id uuid not null,
  item_key text not null,
  text text not null,
  primary key (tenant_id, wording_id, item_key),
  foreign key (tenant_id, wording_id) references evaluation.wording (tenant_id, wording_id) on delete cascade
);
call kernel.protect('evaluation.wording_text');

-- What a form asks: an instrument that comes with the program (no version), or one of the institution's own.
-- The default is for forms asked before there was a choice.
alter table evaluation.assessment
  add column instrument_code text not null default 'MCA',
  add column instrument_version integer,
  add foreign key (tenant_id, instrument_code, instrument_version)
    references evaluation.instrument (tenant_id, code, number),
  drop constraint assessment_tenant_id_wave_id_form_respondent_id_key,
  -- A person answers a form of an instrument once in a wave, also a mentor of two pods.
  add unique (tenant_id, wave_id, form, instrument_code, respondent_id);

alter table evaluation.answer
  alter column value type integer,
  add column chosen text,
  add column text text,
  drop constraint answer_check,
  add check (num_nonnulls(value, chosen, text) + not_applicable::integer = 1);
