package fr.allianceeducative.actionplan.process;

import static fr.allianceeducative.actionplan.process.FollowPlanProcess.ESCALATION_ON;
import static fr.allianceeducative.actionplan.process.FollowPlanProcess.FIRST_REMINDER_ON;
import static fr.allianceeducative.actionplan.process.FollowPlanProcess.NEXT_EXCHANGE_ON;
import static fr.allianceeducative.actionplan.process.FollowPlanProcess.REVIEW_ON;
import static fr.allianceeducative.actionplan.process.FollowPlanProcess.SECOND_REMINDER_ON;

import fr.allianceeducative.actionplan.DraftPlan.Rhythm;
import fr.allianceeducative.actionplan.FollowUp;
import fr.allianceeducative.actionplan.PlanDesk;
import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.directory.School;
import fr.allianceeducative.engine.DecisionTables;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.SchoolCalendar;
import fr.allianceeducative.kernel.SchoolZone;
import fr.allianceeducative.kernel.Uai;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts the dates of the follow-up into the path: the ladder of reminders and the rhythm come from their tables. A rung that falls on a day
 * without school waits for the next one, and those after it keep their distance: nobody is reminded in the holidays, so silence in the
 * holidays is no answer.
 */
@Component
class FollowUpDates {

  private final PlanDesk desk;
  private final DecisionTables tables;
  private final Directory directory;
  private final SchoolCalendar calendar;
  private final Clock clock;

  FollowUpDates(PlanDesk desk, DecisionTables tables, Directory directory, SchoolCalendar calendar, Clock clock) {
    this.desk = desk;
    this.tables = tables;
    this.directory = directory;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** @param school UAI; the days are those on its wall */
  void put(VariableScope path, CaseNumber number, @Nullable String school) {
    SchoolZone zone = Optional.ofNullable(school).flatMap(uai -> directory.school(new Uai(uai))).map(School::zone).orElse(SchoolZone.A);
    FollowUp followUp = desk.followUp(number);
    String colour = followUp.colour() == null ? "NONE" : followUp.colour().name();
    Map<String, Object> ladder = tables.row("reminder-ladder", Map.of("colour", colour));
    LocalDate last = followUp.lastTouch();
    int first = days(ladder, "firstReminderDays");
    int second = days(ladder, "secondReminderDays");
    LocalDate firstOn = calendar.onOrAfter(last.plusDays(first), zone);
    LocalDate secondOn = calendar.onOrAfter(firstOn.plusDays(second - first), zone);
    put(path, FIRST_REMINDER_ON, firstOn, zone);
    put(path, SECOND_REMINDER_ON, secondOn, zone);
    put(path, ESCALATION_ON, calendar.onOrAfter(secondOn.plusDays(days(ladder, "escalationDays") - second), zone), zone);
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone.time());
    LocalDate agreed = followUp.nextExchangeOn();
    put(path, NEXT_EXCHANGE_ON, agreed != null && !agreed.isBefore(today) ? agreed : next(last, followUp.rhythm()), zone);
    put(path, REVIEW_ON, followUp.reviewOn() != null ? followUp.reviewOn() : next(today, Rhythm.MONTHLY), zone);
  }

  private LocalDate next(LocalDate from, Rhythm rhythm) {
    return from.plusDays(days(tables.row("exchange-rhythm", Map.of("rhythm", rhythm.name())), "days"));
  }

  private static void put(VariableScope path, String fact, LocalDate day, SchoolZone zone) {
    path.setVariable(fact, Date.from(day.atStartOfDay(zone.time()).toInstant()));
  }

  private static int days(Map<String, Object> row, String column) {
    return ((Number) row.get(column)).intValue();
  }
}
