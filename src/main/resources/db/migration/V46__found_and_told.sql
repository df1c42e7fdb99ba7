-- A pupil whom a file of the school has named: any adult of the school may know that this pupil is there. Whoever a report alone has named is not.
alter table alliance.pupil add column listed boolean default false not null;

update alliance.pupil set listed = true
where id in (select pupil_id from alliance.absence) or id in (select pupil_id from alliance.result);

-- whom somebody has reported
create index signal_report_by_author on alliance.signal_report (author, pupil_id);

-- how soon a colleague should learn of it: 0 what the house does by itself, 1 what happened, 2 what cannot wait
alter table alliance.timeline add column weight integer default 1 not null;
