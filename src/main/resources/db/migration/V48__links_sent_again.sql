-- a personal link that was sent once more by hand: how often on the last day on which it was, so that an address gets so many a day and no more
alter table alliance.family_link add column resent integer default 0 not null;
alter table alliance.family_link add column resent_at timestamp with time zone;
