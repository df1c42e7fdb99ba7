package fr.allianceeducative.commission.process;

import fr.allianceeducative.commission.CommissionDesk;
import fr.allianceeducative.commission.PrepareAgenda;
import fr.allianceeducative.engine.FormAnswers;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** « Préparer l’ordre du jour » was answered. */
@Component("prepareAgendaListener")
class PrepareAgendaListener implements TaskListener {

  private final CommissionDesk desk;

  PrepareAgendaListener(CommissionDesk desk) {
    this.desk = desk;
  }

  @Override
  public void notify(DelegateTask task) {
    FormAnswers answers = FormAnswers.take(task);
    List<String> guests = answers.text("outsideGuests").map(text -> text.lines().toList()).orElseGet(List::of);
    boolean kept =
        desk.prepareAgenda(
            new PrepareAgenda(
                CommissionKeys.sessionOf(task),
                answers.dateTime("sessionAt", "Autre date de séance").orElse(null),
                answers.text("place").orElse(null),
                CommissionKeys.cases(answers.texts("agenda")),
                answers.texts("members"),
                guests.stream().map(String::strip).filter(guest -> !guest.isEmpty()).toList()));
    task.setVariable(HoldCommissionProcess.AGENDA_KEPT, kept);
  }
}
