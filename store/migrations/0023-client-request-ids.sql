-- Ours, written down before a call leaves: what Microsoft can look for when no answer came, or the process died meanwhile.
alter table action_requests add column client_request_id text;
alter table bulk_items add column client_request_id text;
