-- a protected note is closed with a key that is not in the database; null stands for a note written before that
alter table alliance.protected_note add column key_id varchar(40);
-- 4000 characters closed and in Base64
alter table alliance.protected_note alter column note set data type varchar(20000);

create index protected_note_by_key on alliance.protected_note (key_id, id);
