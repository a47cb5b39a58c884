-- What is about to happen to somebody's own device, and which reminder of it they got.
create table device_deadlines (
  tenant_id text not null,
  device_id text not null,
  what text not null check (what in ('grace', 'retire', 'removal')),
  -- Whose it is.
  object_id text not null,
  device_name text not null,
  operating_system text not null,
  ends_at timestamptz not null,
  -- The shortest of the lead times that was told, in days.
  told integer,
  -- "Don't remind me again": for this date only.
  muted boolean not null default false,
  -- The reading that saw it last.
  seen_at timestamptz not null,
  primary key (tenant_id, device_id, what)
);

create index device_deadlines_owner on device_deadlines (tenant_id, object_id);

-- An administrator who does not want employees to be reminded.
create table deadlines_off (
  tenant_id text primary key,
  by_object_id text not null,
  at timestamptz not null
);

-- The weekly summary of each conversation that wants one: each week once, whichever instance sends it.
create table weekly_summaries (
  tenant_id text not null,
  conversation_id text not null,
  week text not null,
  sent_at timestamptz not null,
  primary key (tenant_id, conversation_id, week)
);
