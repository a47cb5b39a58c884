-- What cannot be undone waits for a second person, and perhaps for Intune's own approval; some actions take inputs.
alter table action_requests add column params jsonb not null default '{}';
-- The device as it was when it was asked: what has changed since is found before the call.
alter table action_requests add column seen jsonb;
alter table action_requests add column problem_detail text;
alter table action_requests add column approver_id text;
alter table action_requests add column approver_name text;
alter table action_requests add column approved_at timestamptz;
alter table action_requests add column approval_note text;
alter table action_requests add column intune_code text;
-- The card in the helpdesk's channel.
alter table action_requests add column post_conversation_id text;
alter table action_requests add column post_id text;
create index action_requests_by_stage on action_requests (tenant_id, stage, asked_at);
create index action_requests_by_confirmation on action_requests (tenant_id, confirmed_at desc);
