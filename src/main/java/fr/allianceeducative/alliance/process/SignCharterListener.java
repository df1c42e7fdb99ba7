package fr.allianceeducative.alliance.process;

import static fr.allianceeducative.alliance.process.BuildAllianceProcess.SIGNER;

import fr.allianceeducative.alliance.AllianceDesk;
import fr.allianceeducative.alliance.SignCharter;
import fr.allianceeducative.engine.FormAnswers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Hands a member's answer to the charter to the desk. */
@Component
class SignCharterListener implements TaskListener {

  private enum Signature {
    SIGNED,
    DECLINED
  }

  private final AllianceDesk desk;
  private final Charter charter;

  SignCharterListener(AllianceDesk desk, Charter charter) {
    this.desk = desk;
    this.charter = charter;
  }

  @Override
  public void notify(DelegateTask task) {
    FormAnswers answers = FormAnswers.take(task);
    desk.signCharter(
        new SignCharter(
            MemberKey.id((String) task.getVariable(SIGNER)),
            answers.requiredChoice("signature", Signature.class, "Votre réponse") == Signature.SIGNED,
            answers.text("charterVersion").orElse(""),
            charter.of(task.getTenantId()).version()));
  }
}
