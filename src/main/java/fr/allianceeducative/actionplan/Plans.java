package fr.allianceeducative.actionplan;

import fr.allianceeducative.kernel.CaseNumber;
import java.time.LocalDate;
import java.util.Optional;

/** Where plans are kept; rooms go through {@link PlanDesk}. */
public interface Plans {

  /** Adds the next version of the plan of a case; an unsigned earlier draft ends with it. */
  void add(DraftPlan draft, LocalDate today);

  /** The newest version with its actions, in two statements. */
  Optional<Plan> latest(CaseNumber number);

  void sign(long planId, SignPlan signature, LocalDate reviewOn);

  /** Writes down what each action brought and what comes next. */
  void review(long planId, ReviewPlan review, LocalDate today);

  void state(long planId, Plan.State state);
}
