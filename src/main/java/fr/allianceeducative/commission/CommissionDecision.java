package fr.allianceeducative.commission;

/** Which way the path of a case goes on after the commission. */
public enum CommissionDecision {
  /** The commission follows, or goes on following. */
  FOLLOW_UP,
  /** A plan is written or adapted. */
  PLAN,
  /** The district examines the case. */
  DISTRICT,
  /** A scheme of remediation is looked for. */
  REMEDIATION,
  /** The commission ends its follow-up. */
  CLOSE
}
