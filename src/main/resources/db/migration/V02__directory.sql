create table alliance.district (
  code varchar(20) primary key,
  name varchar(200) not null
);

create table alliance.school (
  uai varchar(8) primary key,
  name varchar(200) not null,
  type varchar(20) not null,
  sector varchar(10),
  address varchar(200),
  postal_code varchar(10),
  commune_code varchar(5),
  commune varchar(100),
  latitude double precision,
  longitude double precision,
  phone varchar(30),
  mail varchar(120),
  departement_code varchar(3) not null,
  departement varchar(60),
  academie_code varchar(2) not null,
  academie varchar(60),
  district_code varchar(20) not null references alliance.district (code),
  circonscription varchar(150),
  state varchar(10) not null,
  search_text varchar(500) not null
);

create index school_district on alliance.school (district_code);
