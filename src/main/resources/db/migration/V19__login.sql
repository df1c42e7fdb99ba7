-- Attempts to log in, by the name that was typed and the place they came from: an address, or a browser that has been let in before.
-- The name «*» stands for all names tried from an address, the place «*» for all places a name was tried from.
create table alliance.login_attempt (
  name          varchar(80)              not null,
  place         varchar(80)              not null,
  -- since the last success
  failures      integer                  not null,
  -- nothing is tried before
  blocked_until timestamp with time zone not null,
  last_at       timestamp with time zone not null,
  -- whether this name has been let in from this place
  known         boolean                  not null,
  primary key (name, place)
);

create index login_attempt_by_age on alliance.login_attempt (known, last_at);
