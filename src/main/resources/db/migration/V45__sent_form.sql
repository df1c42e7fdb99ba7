-- A form that was sent and taken: what is sent a second time does nothing.
create table alliance.sent_form (
  form_key varchar(44) primary key,
  taken_at timestamp with time zone not null
);
create index sent_form_by_age on alliance.sent_form (taken_at);
