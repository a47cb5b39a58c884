-- How an alert ended. Null while it stands, and for those of which only that they ended is known.
alter table alerts add column ended text check (ended in ('renewed', 'recovered', 'readable', 'back', 'gone', 'closed', 'over', 'replaced', 'off'));
update alerts set ended = 'replaced' where replaced;
alter table alerts drop column replaced;

-- What was there before and is there again is not new.
alter table expiry_events drop constraint expiry_events_event_check;
alter table expiry_events add constraint expiry_events_event_check check (event in ('found', 'back', 'renewed', 'earlier', 'gone', 'lapsed', 'trouble', 'recovered'));
