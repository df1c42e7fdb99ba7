-- What somebody has begun to write in a task, closed with a key outside the database; ends with the task.
create table alliance.draft (
  task_id  varchar(64)              not null,
  author   varchar(64)              not null,
  -- number of the case or session; null while there is none
  subject  varchar(40),
  key_id   varchar(40)              not null,
  -- 400,000 bytes closed and in Base64
  answers  varchar(600000)          not null,
  saved_at timestamp with time zone not null,
  primary key (task_id, author)
);

create index draft_of_subject on alliance.draft (subject);
