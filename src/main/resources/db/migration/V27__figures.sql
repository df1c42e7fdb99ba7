-- The one definition of what is counted. The nightly round copies rows of these views before it forgets a case, so a figure is the
-- same before and after.
create view alliance.case_figure as
select c.number, c.school,
       cast(extract(year from c.opened_on) as integer) as opened_year,
       cast(extract(month from c.opened_on) as integer) as opened_month,
       cast(extract(year from c.closed_on) as integer) as closed_year,
       cast(extract(month from c.closed_on) as integer) as closed_month,
       c.stage, c.score, c.legal_threshold, c.closing_reason,
       cast(extract(year from c.opened_on) - extract(year from p.birth_date) as integer) as age
  from alliance.case_file c join alliance.pupil p on p.id = c.pupil_id;

create view alliance.step_figure as
select c.number, c.school, s.day_of_step,
       cast(extract(year from s.day_of_step) as integer) as in_year,
       cast(extract(month from s.day_of_step) as integer) as in_month,
       s.step, s.what, s.outcome
  from alliance.case_file c
  join (
    select case_number, reported_on as day_of_step, 'SIGNAL' as step, urgency as what, cast(null as varchar(60)) as outcome
      from alliance.signal_report
    union all
    select case_number, decided_on, 'QUALIFICATION', track, urgency from alliance.qualification
    union all
    select case_number, contact_on, 'CONTACT', channel, result from alliance.contact_attempt
    union all
    select case_number, held_on, 'INTERVIEW', cast(null as varchar(60)), cast(null as varchar(60)) from alliance.interview
    union all
    select case_number, entered_on, 'ALLIANCE_MEMBER', domain, state from alliance.alliance_member where entered_on is not null
    union all
    select case_number, drafted_on, 'PLAN', state, outcome from alliance.plan
    union all
    select case_number, cast(recorded_at as date), 'COMMISSION', measure, cast(null as varchar(60)) from alliance.commission_decision where examined
    union all
    select l.case_number, e.examined_on, 'DISTRICT', e.measure, l.request
      from alliance.district_examination e join alliance.district_liaison l on l.id = e.liaison_id
    union all
    select case_number, applied_on, 'SCHEME', scheme_code, state from alliance.placement
    union all
    select case_number, recorded_on, 'NO_SCHEME', cast(null as varchar(60)), cast(null as varchar(60)) from alliance.no_scheme
    union all
    select case_number, exit_on, 'EXIT', reason, satisfaction from alliance.exit_review
    union all
    select case_number, checked_on, 'EXIT_CHECK', point, result from alliance.exit_check
  ) s on s.case_number = c.number;

-- what an indicator reads: cases that are there and cases that were forgotten
create view alliance.every_case as
select school, opened_year, opened_month, closed_year, closed_month, stage, score, legal_threshold, closing_reason, age
  from alliance.case_figure
union all
select school, opened_year, opened_month, closed_year, closed_month, stage, score, legal_threshold, closing_reason, age
  from alliance.kept_case;

create view alliance.every_step as
select school, in_year, in_month, step, what, outcome from alliance.step_figure
union all
select school, cast(extract(year from held_on) as integer), cast(extract(month from held_on) as integer), 'SESSION', state,
       cast(null as varchar(60))
  from alliance.commission_session where held_on is not null
union all
select school, in_year, in_month, step, what, outcome from alliance.kept_step;
