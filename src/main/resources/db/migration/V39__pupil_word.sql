-- by what a search finds a pupil: words of the name, how they sound, their beginnings and ends, each marked by its first sign
create table alliance.pupil_word (
  pupil_id bigint      not null references alliance.pupil (id) on delete cascade,
  word     varchar(80) not null,
  school   varchar(8)  not null,
  -- how much it says about who is meant
  weight   integer     not null,
  primary key (pupil_id, word)
);

create index pupil_word_in_school on alliance.pupil_word (word, school, pupil_id, weight);
create index pupil_by_ine on alliance.pupil (ine);
