-- Each audit entry carries the fingerprint of the one before it, so that a changed or missing one is found.
-- Entries from before this migration have none.
alter table audit add column previous text;
alter table audit add column hash text;
create index audit_by_subject on audit (tenant_id, subject, seq desc);
create index audit_by_time on audit (tenant_id, seq desc);

-- The newest fingerprint. Its one row is also what lets entries in one after the other.
create table audit_head (
  one boolean primary key default true check (one),
  previous text not null,
  hash text not null
);
insert into audit_head (previous, hash) values ('', '');

create function audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the audit is append-only';
end
$$;
create trigger audit_rows_stay before update or delete on audit for each row execute function audit_is_append_only();
create trigger audit_stays before truncate on audit for each statement execute function audit_is_append_only();
