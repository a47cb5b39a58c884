-- That a device that lacked something is in order now is told once, whatever it does afterwards.
alter table enrollments drop constraint enrollments_reported_check;
alter table enrollments add constraint enrollments_reported_check check (reported in ('not_seen', 'noncompliant', 'put_right'));
