-- An administrator's answers to "which Windows method?", to go on with on another day.
create table method_interviews (
  id uuid primary key,
  tenant_id text not null,
  object_id text not null,
  state jsonb not null,
  started_at timestamptz not null,
  changed_at timestamptz not null
);
create index method_interviews_by_person on method_interviews (tenant_id, object_id, changed_at desc);

-- What the administrators of a tenant do together: how it is done, and who ticked what.
create table checklists (
  tenant_id text not null,
  list text not null,
  choices jsonb not null,
  primary key (tenant_id, list)
);

create table checklist_ticks (
  tenant_id text not null,
  list text not null,
  item text not null,
  by_object_id text not null,
  by_name text,
  ticked_at timestamptz not null,
  primary key (tenant_id, list, item)
);
