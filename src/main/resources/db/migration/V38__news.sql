-- what happened since yesterday, for whoever comes in: by day, across cases
create index timeline_by_day on alliance.timeline (at);
