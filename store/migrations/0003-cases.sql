-- What somebody put to the helpdesk. Personal: deleted with its messages when it is old; the audit keeps no text.
create table cases (
  id uuid primary key,
  tenant_id text not null,
  object_id text not null,
  name text,
  -- The person's private chat, and the card in it that says how the case stands.
  conversation_id text not null,
  card_id text,
  -- The enrollment that the person was in.
  run uuid,
  state text not null check (state in ('open', 'taken', 'answered', 'closed')),
  -- What goes along with the question; null until it has been read.
  attached jsonb,
  taken_by text,
  taken_by_name text,
  closed_by_name text,
  -- The helpdesk's card: where it was posted. Null while the case waits for a place.
  desk_conversation_id text,
  post_id text,
  -- Why a side does not hear, as a stable code; null while it does.
  desk_problem text,
  person_problem text,
  -- Counts the changes; a card that shows an older one is drawn again.
  version integer not null,
  post_version integer not null,
  card_version integer not null,
  -- One job at a time brings a case to both sides.
  leased_by text,
  leased_until timestamptz,
  opened_at timestamptz not null,
  changed_at timestamptz not null,
  closed_at timestamptz
);
create index cases_by_person on cases (tenant_id, object_id, opened_at desc);
create index cases_by_age on cases (changed_at);
create index cases_open on cases (tenant_id, opened_at) where closed_at is null;
-- Whoever asks again while in the same enrollment adds to what they asked before.
create unique index cases_open_per_run on cases (tenant_id, object_id, run) where closed_at is null and run is not null;

create table case_messages (
  id uuid primary key,
  seq bigint generated always as identity,
  case_id uuid not null references cases (id) on delete cascade,
  author text not null check (author in ('person', 'agent')),
  object_id text not null,
  name text,
  text text not null,
  at timestamptz not null,
  -- When the other side got it, and the message that it got.
  delivered_at timestamptz,
  card_id text
);
create index case_messages_by_case on case_messages (case_id, seq);

-- Where the helpdesk wants to have its cases: one place in an organisation, the newest.
create table helpdesk_places (
  tenant_id text primary key,
  conversation_id text not null,
  by_object_id text not null,
  created_at timestamptz not null
);
