create table alliance.staff (
  user_name    varchar(64)  not null primary key,
  display_name varchar(200) not null,
  school       varchar(8),
  district     varchar(40)
);

create index staff_by_school on alliance.staff (school);
create index staff_by_district on alliance.staff (district);

create table alliance.staff_role (
  user_name varchar(64) not null references alliance.staff (user_name) on delete cascade,
  role      varchar(40) not null,
  primary key (user_name, role)
);
