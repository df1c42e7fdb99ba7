-- who another house vouches for: its address and the name it gives the person; null for accounts with a password of ours
alter table alliance.staff add column openid_subject varchar(400);

create unique index staff_by_openid_subject on alliance.staff (openid_subject);
