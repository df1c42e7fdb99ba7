package fr.allianceeducative.actionplan.process;

import static fr.allianceeducative.actionplan.process.FollowPlanProcess.ESCALATION_ON;
import static fr.allianceeducative.actionplan.process.FollowPlanProcess.FIRST_REMINDER_ON;
import static fr.allianceeducative.actionplan.process.FollowPlanProcess.NEXT_EXCHANGE_ON;
import static fr.allianceeducative.actionplan.process.FollowPlanProcess.REVIEW_ON;
import static fr.allianceeducative.actionplan.process.FollowPlanProcess.SECOND_REMINDER_ON;

import fr.allianceeducative.actionplan.DraftPlan.Rhythm;
import fr.allianceeducative.actionplan.FollowUp;
import fr.allianceeducative.actionplan.PlanDesk;
import fr.allianceeducative.engine.DecisionTables;
import fr.allianceeducative.kernel.CaseNumber;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** Puts the dates of the follow-up into the path: the ladder of reminders and the rhythm come from their tables. */
@Component
class FollowUpDates {

  private final PlanDesk desk;
  private final DecisionTables tables;
  private final Clock clock;

  FollowUpDates(PlanDesk desk, DecisionTables tables, Clock clock) {
    this.desk = desk;
    this.tables = tables;
    this.clock = clock;
  }

  void put(VariableScope path, CaseNumber number) {
    FollowUp followUp = desk.followUp(number);
    String colour = followUp.colour() == null ? "NONE" : followUp.colour().name();
    Map<String, Object> ladder = tables.row("reminder-ladder", Map.of("colour", colour));
    LocalDate last = followUp.lastTouch();
    put(path, FIRST_REMINDER_ON, last.plusDays(days(ladder, "firstReminderDays")));
    put(path, SECOND_REMINDER_ON, last.plusDays(days(ladder, "secondReminderDays")));
    put(path, ESCALATION_ON, last.plusDays(days(ladder, "escalationDays")));
    LocalDate today = LocalDate.now(clock);
    LocalDate agreed = followUp.nextExchangeOn();
    put(path, NEXT_EXCHANGE_ON, agreed != null && !agreed.isBefore(today) ? agreed : next(last, followUp.rhythm()));
    put(path, REVIEW_ON, followUp.reviewOn() != null ? followUp.reviewOn() : next(today, Rhythm.MONTHLY));
  }

  private LocalDate next(LocalDate from, Rhythm rhythm) {
    return from.plusDays(days(tables.row("exchange-rhythm", Map.of("rhythm", rhythm.name())), "days"));
  }

  private void put(VariableScope path, String fact, LocalDate day) {
    path.setVariable(fact, Date.from(day.atStartOfDay(clock.getZone()).toInstant()));
  }

  private static int days(Map<String, Object> row, String column) {
    return ((Number) row.get(column)).intValue();
  }
}
