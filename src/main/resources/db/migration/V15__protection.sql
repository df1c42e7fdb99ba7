-- one path of protection records transmissions: that one was made is on the timeline, by whom and when
drop table alliance.concern_transmission;

-- the case left the agenda after the session was opened: nothing was decided on it
alter table alliance.commission_decision add column off_agenda boolean default false not null;
