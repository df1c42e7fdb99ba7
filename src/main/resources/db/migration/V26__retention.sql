-- what a file said of a pupil is kept for its school year; of the lines there are, nobody knows: they count from today
alter table alliance.result add column recorded_on date default current_date not null;

-- one index for each question of the nightly round
create index case_by_closing on alliance.case_file (closed_on, number);
create index absence_by_day on alliance.absence (absent_on, pupil_id);
create index result_by_day on alliance.result (recorded_on, pupil_id);
create index contact_attempt_by_day on alliance.contact_attempt (contact_on, id);
create index notice_by_age on alliance.notice (told_at, id);
create index commission_session_by_day on alliance.commission_session (planned_at, number);

-- What is counted of cases that were forgotten: months and an age in years, no number, no day, no name. Written in an order of its
-- own, so that no row can be told by the one beside it.
create table alliance.kept_case (
  school          varchar(8)  not null,
  opened_year     integer     not null,
  opened_month    integer     not null,
  closed_year     integer     not null,
  closed_month    integer     not null,
  stage           varchar(30) not null,
  score           integer,
  legal_threshold boolean     not null,
  closing_reason  varchar(40) not null,
  age             integer     not null
);

create index kept_case_by_school on alliance.kept_case (school, opened_year, opened_month);

-- What was done for them, each for itself: what belonged to one case is not tied together any more
create table alliance.kept_step (
  school     varchar(8)  not null,
  in_year    integer     not null,
  in_month   integer     not null,
  step       varchar(30) not null,
  what       varchar(60),
  outcome    varchar(60)
);

create index kept_step_by_school on alliance.kept_step (school, step, in_year, in_month);

-- which night was taken last, whatever several nodes do
create table alliance.retention_night (
  only_row boolean default true not null primary key,
  taken_on date                 not null
);

insert into alliance.retention_night (taken_on) values (date '2026-01-01');
