-- One thing done to many devices: what was asked, how far it is, and who works on it now.
create table bulk_runs (
  id uuid primary key,
  tenant_id text not null,
  object_id text not null,
  conversation_id text not null,
  card_id text,
  stage text not null check (stage in ('draft', 'reading', 'ready', 'running', 'paused', 'sign_in', 'following', 'done', 'stopped', 'cancelled', 'failed', 'expired')),
  action text,
  asked jsonb not null default '{}',
  reason text,
  problem text,
  step integer not null default 0,
  next_page text,
  looked_at integer not null default 0,
  -- How many go first, and since when their outcome is waited for.
  canary integer not null default 0,
  canary_since timestamptz,
  streak integer not null default 0,
  setbacks integer not null default 0,
  base_sent integer not null default 0,
  base_failed integer not null default 0,
  round integer not null default 0,
  -- The job that may call now: what another one claimed and did not record may have left.
  worker text,
  drawn text,
  asked_at timestamptz not null,
  ready_at timestamptz,
  confirmed_at timestamptz,
  sent_at timestamptz,
  ended_at timestamptz
);

create index bulk_runs_person on bulk_runs (tenant_id, object_id, asked_at);

-- A device of a run, or a name that led to none. `out`: nothing will be sent, `reason` says why.
create table bulk_items (
  run uuid not null references bulk_runs (id) on delete cascade,
  nth integer not null,
  device_id text,
  device_name text not null,
  owner text,
  named text,
  state text not null check (state in ('out', 'waiting', 'sending', 'sent', 'done', 'failed', 'unknown', 'stopped')),
  reason text,
  last_sync timestamptz,
  tries integer not null default 0,
  worker text,
  sent_at timestamptz,
  graph_request_id text,
  primary key (run, nth)
);

create unique index bulk_items_device on bulk_items (run, device_id);
create index bulk_items_state on bulk_items (run, state, nth);
