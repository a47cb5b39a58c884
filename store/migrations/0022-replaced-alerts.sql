-- What an alert was about has another in its place, which is told on its own: nothing was renewed.
alter table alerts add column replaced boolean not null default false;
