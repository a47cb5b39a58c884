-- What the last readiness check found: cards show it again without asking Graph, and a check that keeps failing says since when.
create table readiness_reports (
  tenant_id text primary key,
  checked_at timestamptz not null,
  findings jsonb not null
);

-- From the question whether Intune shall be the MDM authority to what came of it.
create table authority_requests (
  id uuid primary key,
  tenant_id text not null,
  object_id text not null,
  conversation_id text not null,
  card_id text,
  organisation text not null,
  stage text not null check (stage in ('asked', 'waiting', 'calling', 'set', 'failed', 'unclear', 'cancelled', 'expired')),
  problem text,
  found text,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);

-- One call for a tenant, whoever confirms: the row is the right to make it.
create table authority_calls (
  tenant_id text primary key,
  request uuid not null,
  called_at timestamptz not null
);

-- The newest list of devices that are about to be removed, one for each person: scope tags differ between them.
create table removal_lists (
  tenant_id text not null,
  object_id text not null,
  id uuid not null,
  conversation_id text not null,
  card_id text,
  stage text not null check (stage in ('reading', 'ready', 'failed')),
  step integer not null,
  next_page text,
  looked_at integer not null default 0,
  without_date integer not null default 0,
  total integer not null default 0,
  expired integer not null default 0,
  devices jsonb not null default '[]',
  started_at timestamptz not null,
  primary key (tenant_id, object_id)
);

-- To whom Balie wrote about a device that will be removed, and when: nobody hears it twice within a week.
create table removal_messages (
  tenant_id text not null,
  object_id text not null,
  request text not null,
  by_object_id text not null,
  sent_at timestamptz not null,
  delivered_at timestamptz,
  primary key (tenant_id, object_id)
);
