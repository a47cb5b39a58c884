-- Who looks after a thing that can lapse, and whether it is nobody's here. Names are kept beside the ids:
-- they are what the cards show, and somebody who never wrote to Balie has no row in people.
create table alert_objects (
  tenant_id text not null,
  kind text not null,
  object_id text not null,
  owner_id text,
  owner_name text,
  taken_at timestamptz,
  deputy_id text,
  deputy_name text,
  excused_by text,
  excused_reason text,
  excused_at timestamptz,
  primary key (tenant_id, kind, object_id)
);

-- What a conversation with alerts wants to hear, and when.
create table alert_settings (
  tenant_id text not null,
  conversation_id text not null,
  -- Null: all of them.
  families text[],
  least text not null default 'normal' check (least in ('normal', 'high', 'critical')),
  -- Null: as usual, which is on in somebody's own chat and off elsewhere.
  quiet boolean,
  time_zone text,
  weekly boolean not null default false,
  primary key (tenant_id, conversation_id)
);

-- Lead times that an administrator set instead of the kind's own.
create table alert_lead_days (
  tenant_id text not null,
  kind text not null,
  days integer[] not null,
  primary key (tenant_id, kind)
);

-- To whom an alert went that nobody reacted to; each step once.
create table alert_escalations (
  tenant_id text not null,
  kind text not null,
  object_id text not null,
  expires_at timestamptz not null,
  step text not null check (step in ('deputy', 'channels')),
  at timestamptz not null,
  primary key (tenant_id, kind, object_id, expires_at, step)
);

-- Held back by quiet hours until then.
alter table alerts add column due_at timestamptz;
create index alerts_by_object on alerts (tenant_id, kind, object_id);
