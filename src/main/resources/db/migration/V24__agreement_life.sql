-- an agreement to share lives: asked, given, refused, withdrawn, expired, ended with the accompaniment
alter table alliance.share add column state varchar(20) default 'GIVEN' not null;
-- the last day it holds; null for what rests on the law
alter table alliance.share add column until_on date;
alter table alliance.share add column withdrawn_by varchar(64);
-- whose word it was: the representative, the young person, both
alter table alliance.share add column said_by varchar(20);

update alliance.share set state = 'REFUSED' where agreed = false;
update alliance.share set state = 'WITHDRAWN' where withdrawn_on is not null;
alter table alliance.share drop column agreed;
