package fr.allianceeducative.actionplan.process;

/** Names of the model {@code follow-plan} that Java shares. */
final class FollowPlanProcess {

  static final String KEY = "follow-plan";

  static final String PLAN_STARTED = "planStarted";
  static final String REVIEW_ON = "reviewOn";
  static final String NEXT_EXCHANGE_ON = "nextExchangeOn";
  static final String FIRST_REMINDER_ON = "firstReminderOn";
  static final String SECOND_REMINDER_ON = "secondReminderOn";
  static final String ESCALATION_ON = "escalationOn";
  static final String DECISION = "reviewDecision";
  static final String OUTCOME = "planOutcome";

  private FollowPlanProcess() {}
}
