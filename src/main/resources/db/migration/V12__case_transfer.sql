-- the school a case is about to go to, between the day it is named and the day the case moves
alter table alliance.case_file add column transfer_to varchar(8);
