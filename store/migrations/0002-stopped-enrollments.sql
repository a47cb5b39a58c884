-- Somebody may stop following a guide; and people ask for what they have going on.
alter table enrollments drop constraint enrollments_state_check;
alter table enrollments add constraint enrollments_state_check check (state in ('steps', 'watching', 'arrived', 'not_seen', 'stopped'));
create index action_requests_by_person on action_requests (tenant_id, object_id, asked_at desc);
