package fr.allianceeducative.commission.process;

/** Names the model {@code refer-to-commission} shares with Java. */
final class ReferToCommissionProcess {

  static final String ID = "refer-to-commission";
  static final String REFER_CASE = "userTask_referCase";
  static final String INFORM_FAMILY = "userTask_informFamilyOfDecision";
  static final String DECIDED = "commissionDecided";
  static final String DECISION = "commissionDecision";

  private ReferToCommissionProcess() {}
}
