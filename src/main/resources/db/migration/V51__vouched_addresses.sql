-- the address comes from the house that lets the person in, and follows it until the person chooses one here
alter table alliance.contact_point add column mail_vouched boolean default false not null;
