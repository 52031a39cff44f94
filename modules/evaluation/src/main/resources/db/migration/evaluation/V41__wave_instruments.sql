-- What a wave asks beside the standard instrument.
create table evaluation.wave_instrument (
  tenant_id uuid not null default kernel.tenant(),
  wave_id uuid not null,
  instrument_code text not null,
  primary key (tenant_id, wave_id, instrument_code),
  foreign key (tenant_id, wave_id) references evaluation.wave (tenant_id, wave_id)
);
call kernel.protect('evaluation.wave_instrument');
