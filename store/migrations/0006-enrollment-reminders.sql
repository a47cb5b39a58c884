-- What Balie told at the start of a run and since, so that nobody hears it twice; and when the person is at work.
alter table people add column time_zone text;
alter table enrollments add column told jsonb not null default '{}';
alter table enrollments add column touched_at timestamptz;
alter table enrollments add column reported text check (reported in ('not_seen', 'noncompliant'));
alter table enrollments add column reminders integer not null default 0;
alter table enrollments add column reminders_off boolean not null default false;
update enrollments set touched_at = started_at;
alter table enrollments alter column touched_at set not null;
