package fr.allianceeducative.diagnosis.process;

import fr.allianceeducative.casefile.FamilyDesk;
import fr.allianceeducative.casefile.Guardian;
import fr.allianceeducative.diagnosis.InterviewDesk;
import fr.allianceeducative.engine.FormContext;
import fr.allianceeducative.engine.OpenTask;
import fr.allianceeducative.kernel.CaseNumber;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What the forms of the interview show beside their questions: whom to reach, whether a guardian must agree. */
@Component
class InterviewFormContext implements FormContext {

  private final InterviewDesk desk;
  private final FamilyDesk families;

  InterviewFormContext(InterviewDesk desk, FamilyDesk families) {
    this.desk = desk;
    this.families = families;
  }

  @Override
  public boolean fills(OpenTask task) {
    return HoldInterviewProcess.KEY.equals(task.process());
  }

  @Override
  public Map<String, Object> contextOf(OpenTask task) {
    CaseNumber number = new CaseNumber(Objects.requireNonNull(task.businessKey()));
    return Map.of(
        "attemptNumber", 1 + attempts(task),
        "guardianNeeded", desk.guardianNeeded(number),
        "guardianList", guardians(number),
        "agreementSentence", desk.agreement(number).label() + ".");
  }

  private static int attempts(OpenTask task) {
    return task.facts().get(HoldInterviewProcess.CONTACT_ATTEMPT) instanceof Number attempts ? attempts.intValue() : 0;
  }

  private List<Map<String, String>> guardians(CaseNumber number) {
    return families.guardians(number).stream().map(InterviewFormContext::row).toList();
  }

  private static Map<String, String> row(Guardian guardian) {
    return Map.of(
        "name", guardian.name(),
        "link", guardian.link(),
        "phone", Objects.requireNonNullElse(guardian.phone(), ""),
        "mail", Objects.requireNonNullElse(guardian.mail(), ""));
  }
}
