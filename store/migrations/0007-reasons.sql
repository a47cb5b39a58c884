-- What disturbs somebody is asked for with a reason.
alter table action_requests add column reason text;
