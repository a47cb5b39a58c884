-- Where Intune's own overview of its connectors says something else than the last check.
create table expiry_disagreements (
  tenant_id text primary key,
  checked_at timestamptz not null,
  found jsonb not null default '[]'
);
