-- An exception to the rules of entry is asked for on the district's sheet and signed by the head of the school; nowhere else.
alter table alliance.commission_decision drop column exception;
alter table alliance.commission_decision drop column signed_by;
