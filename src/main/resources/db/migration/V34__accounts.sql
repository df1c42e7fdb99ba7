-- nobody comes in any more; null while the account is open
alter table alliance.staff add column closed_at timestamp with time zone;
-- the password was given by somebody else: the person chooses another before anything opens
alter table alliance.staff add column must_change_password boolean default false not null;
-- goes up with each change of functions, place, password or state: a session that was begun under another number is over
alter table alliance.staff add column rights_stamp bigint default 0 not null;
-- letters and digits of the name and the account, without accents; null for who was written before
alter table alliance.staff add column search_text varchar(300);

create index staff_by_name on alliance.staff (display_name, user_name);
create index case_by_referent on alliance.case_file (referent, number);
create index case_by_second_referent on alliance.case_file (second_referent, number);
