-- An erased member keeps an id and nothing that says who it was.
alter table identity.member
  drop constraint member_state_check,
  add constraint member_state_check check (state in ('ACTIVE', 'LEFT', 'ERASED')),
  drop constraint member_check,
  add constraint member_address check ((kind = 'PERSON' and state <> 'ERASED') = (email is not null));
