-- What Balie could not answer, or not to somebody's liking, without anything that names a person or a device.
create table questions (
  id uuid primary key,
  tenant_id text not null,
  language text not null,
  words text not null,
  asked integer not null default 1,
  shown text,
  state text not null check (state in ('open', 'helped', 'means', 'left_out')),
  intent text,
  reviewed_by text,
  reviewed_at timestamptz,
  last_at timestamptz not null
);
create index questions_by_state on questions (tenant_id, state, asked desc, last_at desc);

-- What was last shown in a conversation, so that "sync it" is about that; and how often in a row Balie was lost.
create table screens (
  tenant_id text not null,
  conversation_id text not null,
  screen jsonb,
  shown_at timestamptz,
  misses integer not null default 0,
  missed_at timestamptz,
  primary key (tenant_id, conversation_id)
);
