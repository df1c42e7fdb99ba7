-- a colleague who leaves a school leaves its alliances: found by the person
create index alliance_member_by_user on alliance.alliance_member (user_name, case_number);
