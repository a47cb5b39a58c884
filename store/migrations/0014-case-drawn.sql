-- What the two cards of a case last showed, so that a change which shows on one of them alone redraws only that one.
alter table cases add column post_drawn text, add column card_drawn text;
