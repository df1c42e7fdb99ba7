-- one path of protection records transmissions: that one was made is on the timeline, by whom and when
drop table alliance.concern_transmission;
