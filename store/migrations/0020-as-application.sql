-- Whose name a request goes in, and who asked for it: an administrator may have named actions sent as Balie itself.
alter table action_requests add column asked_by text, add column as_application boolean not null default false;
