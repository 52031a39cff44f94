-- Who is no longer in the pod signs nothing more of it, and reads no more than what they signed themselves.
alter table agreements.signer add column has_left boolean not null default false;
