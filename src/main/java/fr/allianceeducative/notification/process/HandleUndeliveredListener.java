package fr.allianceeducative.notification.process;

import fr.allianceeducative.engine.FormAnswers;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.notification.UndeliveredMessages;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Takes what people decide about undelivered messages. */
@Component("handleUndeliveredListener")
class HandleUndeliveredListener implements TaskListener {

  private final UndeliveredMessages messages;

  HandleUndeliveredListener(UndeliveredMessages messages) {
    this.messages = messages;
  }

  /** What can be done. */
  enum Choice {
    RESEND,
    TOLD
  }

  @Override
  public void notify(DelegateTask task) {
    Uai school = HandleUndeliveredProcess.schoolOf(task);
    FormAnswers answers = FormAnswers.take(task);
    String mark = answers.text(HandleUndeliveredProcess.LIST).orElse("");
    switch (answers.requiredChoice("undeliveredChoice", Choice.class, "Suite donnée")) {
      case RESEND -> messages.resend(school, mark);
      case TOLD -> messages.told(school, mark);
    }
  }
}
