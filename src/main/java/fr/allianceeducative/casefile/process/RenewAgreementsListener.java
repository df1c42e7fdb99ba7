package fr.allianceeducative.casefile.process;

import fr.allianceeducative.casefile.AgreementDesk;
import fr.allianceeducative.casefile.RenewAgreements;
import fr.allianceeducative.casefile.Voice;
import fr.allianceeducative.engine.FormAnswers;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Takes the answers to agreements that were asked for again. */
@Component("renewAgreementsListener")
class RenewAgreementsListener implements TaskListener {

  private final AgreementDesk agreements;

  RenewAgreementsListener(AgreementDesk agreements) {
    this.agreements = agreements;
  }

  @Override
  public void notify(DelegateTask task) {
    FormAnswers answers = FormAnswers.take(task);
    CaseNumber number = AllianceEducativeProcess.caseOf(task);
    agreements.renew(
        new RenewAgreements(
            number,
            answers.requiredChoice("heard", Voice.class, "Qui a répondu"),
            answers.texts("keptAgreements").stream().map(RenewAgreementsListener::id).collect(Collectors.toSet())));
    task.setVariable(RenewAgreementsProcess.AGREEMENTS_LEFT, agreements.firstEnd(number).isPresent());
  }

  private static long id(String key) {
    Refusal.unless(key.matches("s[0-9]{1,18}"), "Choisissez des accords de la liste.");
    return Long.parseLong(key.substring(1));
  }
}
