-- a colleague who leaves a school leaves its alliances: found by the person
create index alliance_member_by_user on alliance.alliance_member (user_name, case_number);

-- What is counted of a case, told less finely: whoever knew the pupil finds no row by the month, the age and the score. Quarters of the
-- school year (September to November is the first), the bands of the scoring table (from 3 an interview, from 5 the commission) and the ages
-- the law goes by. Written anew, so that nothing of the old rows stays.
drop view alliance.every_case;
drop view alliance.case_figure;

alter table alliance.kept_case rename to kept_case_by_month;

create table alliance.kept_case (
  school          varchar(8)  not null,
  opened_year     integer     not null,
  opened_quarter  integer     not null,
  closed_year     integer     not null,
  closed_quarter  integer     not null,
  stage           varchar(30) not null,
  score_band      varchar(10),
  legal_threshold boolean     not null,
  closing_reason  varchar(40) not null,
  age_band        varchar(10) not null
);

insert into alliance.kept_case
       (school, opened_year, opened_quarter, closed_year, closed_quarter, stage, score_band, legal_threshold, closing_reason, age_band)
select k.school, k.opened_year, k.opened_quarter, k.closed_year, k.closed_quarter, k.stage, k.score_band, k.legal_threshold, k.closing_reason, k.age_band
  from (
    select school,
           opened_year - case when opened_month < 9 then 1 else 0 end as opened_year,
           mod(opened_month + 3, 12) / 3 + 1 as opened_quarter,
           closed_year - case when closed_month < 9 then 1 else 0 end as closed_year,
           mod(closed_month + 3, 12) / 3 + 1 as closed_quarter,
           stage,
           case when score is null then null when score < 3 then '0-2' when score < 5 then '3-4' else '5+' end as score_band,
           legal_threshold, closing_reason,
           case when age < 16 then '0-15' when age < 18 then '16-17' else '18+' end as age_band
      from alliance.kept_case_by_month
  ) k
 order by k.school, k.opened_year, k.opened_quarter, k.closed_year, k.closed_quarter, k.stage, k.score_band, k.legal_threshold, k.closing_reason, k.age_band;

drop table alliance.kept_case_by_month;

create index kept_case_by_school on alliance.kept_case (school, opened_year, opened_quarter);

create view alliance.case_figure as
select c.number, c.school,
       cast(extract(year from c.opened_on) as integer) - case when extract(month from c.opened_on) < 9 then 1 else 0 end as opened_year,
       mod(cast(extract(month from c.opened_on) as integer) + 3, 12) / 3 + 1 as opened_quarter,
       cast(extract(year from c.closed_on) as integer) - case when extract(month from c.closed_on) < 9 then 1 else 0 end as closed_year,
       mod(cast(extract(month from c.closed_on) as integer) + 3, 12) / 3 + 1 as closed_quarter,
       c.stage,
       case when c.score is null then null when c.score < 3 then '0-2' when c.score < 5 then '3-4' else '5+' end as score_band,
       c.legal_threshold, c.closing_reason,
       case when extract(year from c.opened_on) - extract(year from p.birth_date) < 16 then '0-15'
            when extract(year from c.opened_on) - extract(year from p.birth_date) < 18 then '16-17'
            else '18+' end as age_band
  from alliance.case_file c join alliance.pupil p on p.id = c.pupil_id;

create view alliance.every_case as
select school, opened_year, opened_quarter, closed_year, closed_quarter, stage, score_band, legal_threshold, closing_reason, age_band
  from alliance.case_figure
union all
select school, opened_year, opened_quarter, closed_year, closed_quarter, stage, score_band, legal_threshold, closing_reason, age_band
  from alliance.kept_case;
