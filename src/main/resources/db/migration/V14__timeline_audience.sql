-- who of the people who may open a case reads the line
alter table alliance.timeline add column audience varchar(30) default 'EVERYONE_ON_THE_CASE' not null;

update alliance.timeline set audience = 'PROTECTION'
 where kind in ('SharingSuspended', 'TransmissionRecorded', 'ConcernTransmitted');
