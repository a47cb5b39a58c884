-- Who talks to Balie, and where. Object ids, no e-mail addresses.
create table people (
  tenant_id text not null,
  object_id text not null,
  name text,
  language text,
  conversation_id text,
  primary key (tenant_id, object_id)
);

create table conversations (
  tenant_id text not null,
  conversation_id text not null,
  kind text not null check (kind in ('personal', 'groupChat', 'channel')),
  reference jsonb not null,
  language text not null,
  welcomed_at timestamptz,
  unreachable_since timestamptz,
  updated_at timestamptz not null,
  primary key (tenant_id, conversation_id)
);

-- Teams delivers an activity again when an answer was slow: the first insert wins, the rest do nothing.
create table seen_activities (
  conversation_id text not null,
  activity_id text not null,
  seen_at timestamptz not null,
  answer jsonb,
  primary key (conversation_id, activity_id)
);
create index seen_activities_by_age on seen_activities (seen_at);

-- The person's own single sign-on token, sealed, for as long as it is valid.
create table sign_ins (
  tenant_id text not null,
  object_id text not null,
  roles text[] not null,
  sealed_token text not null,
  expires_at timestamptz not null,
  primary key (tenant_id, object_id)
);

-- What a person asked that could not be done yet: it waits for a sign-in, a retry or a choice.
create table kept_asks (
  id uuid primary key,
  tenant_id text not null,
  object_id text not null,
  conversation_id text not null,
  card_id text,
  ask jsonb not null,
  reason text not null check (reason in ('sign_in', 'retry', 'choice')),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  taken_at timestamptz
);
create index kept_asks_by_person on kept_asks (tenant_id, object_id, created_at desc);

-- The one question Balie put to a person in a conversation, so that the next words can answer it.
create table open_questions (
  tenant_id text not null,
  object_id text not null,
  conversation_id text not null,
  question jsonb not null,
  expires_at timestamptz not null,
  primary key (tenant_id, object_id, conversation_id)
);

create table enrollments (
  id uuid primary key,
  tenant_id text not null,
  object_id text not null,
  conversation_id text not null,
  card_id text,
  guide_id text not null,
  language text not null,
  platform text not null,
  ownership text not null,
  step integer not null,
  state text not null check (state in ('steps', 'watching', 'arrived', 'not_seen')),
  started_at timestamptz not null,
  watch_since timestamptz,
  device_id text,
  compliance text
);
create index enrollments_by_person on enrollments (tenant_id, object_id, started_at desc);

create table action_requests (
  id uuid primary key,
  tenant_id text not null,
  object_id text not null,
  conversation_id text not null,
  card_id text,
  action text not null,
  device_id text not null,
  device_name text not null,
  stage text not null,
  history jsonb not null default '[]',
  problem text,
  graph_request_id text,
  last_sync timestamptz,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  confirmed_at timestamptz,
  sent_at timestamptz,
  ended_at timestamptz
);
create index action_requests_by_device on action_requests (tenant_id, device_id, asked_at desc);

-- Append-only: who asked, what was called, what came of it.
create table audit (
  seq bigint generated always as identity primary key,
  at timestamptz not null,
  tenant_id text not null,
  object_id text,
  event text not null,
  subject text not null,
  detail jsonb not null
);

create table alert_subscriptions (
  tenant_id text not null,
  conversation_id text not null,
  by_object_id text not null,
  created_at timestamptz not null,
  primary key (tenant_id, conversation_id)
);

-- What the last check of each source said. A failed check keeps the dates it knew and says since when.
create table expiry_checks (
  tenant_id text not null,
  source text not null,
  checked_at timestamptz not null,
  succeeded_at timestamptz,
  failed_since timestamptz,
  failure jsonb,
  items jsonb not null default '[]',
  primary key (tenant_id, source)
);

create table alerts (
  id uuid primary key,
  tenant_id text not null,
  conversation_id text not null,
  kind text not null,
  object_id text not null,
  expires_at timestamptz not null,
  round text not null,
  content jsonb not null,
  told_at timestamptz not null,
  delivered_at timestamptz,
  undeliverable text,
  card_id text,
  seen_by text,
  seen_at timestamptz,
  unique (tenant_id, conversation_id, kind, object_id, expires_at, round)
);

create table snoozes (
  tenant_id text not null,
  conversation_id text not null,
  kind text not null,
  object_id text not null,
  until timestamptz not null,
  by_object_id text not null,
  primary key (tenant_id, conversation_id, kind, object_id)
);
