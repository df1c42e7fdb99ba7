package fr.allianceeducative.diagnosis.process;

import fr.allianceeducative.diagnosis.ContactChannel;
import fr.allianceeducative.diagnosis.InterviewDesk;
import fr.allianceeducative.diagnosis.Motivation;
import fr.allianceeducative.diagnosis.Obstacle;
import fr.allianceeducative.diagnosis.Participant;
import fr.allianceeducative.diagnosis.RecordInterview;
import fr.allianceeducative.engine.FormAnswers;
import fr.allianceeducative.kernel.Refusal;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Takes the interview to the desk; whoever held it goes on with the agreements. One that is put off comes back. */
@Component("recordInterviewListener")
class RecordInterviewListener implements TaskListener {

  private final InterviewDesk desk;

  RecordInterviewListener(InterviewDesk desk) {
    this.desk = desk;
  }

  /** What became of the date. */
  enum Took {
    HELD,
    PUT_OFF
  }

  @Override
  public void notify(DelegateTask task) {
    FormAnswers answers = FormAnswers.take(task);
    boolean held = answers.choice("interviewTook", Took.class, "L’entretien a-t-il eu lieu ?").orElse(Took.HELD) == Took.HELD;
    if (held) {
      record(task, answers);
    } else {
      Refusal.unless(
          FormAnswers.isFactOf(task, HoldInterviewProcess.INTERVIEW_HELD),
          "Pour ce dossier, commencé avant que le report puisse se noter ici, gardez la tâche ouverte et remplissez-la quand l’entretien aura eu lieu.");
      desk.putOffInterview(CaseTask.number(task), answers.requiredDateTime("interviewAt", "Nouvelle date de l’entretien"));
    }
    task.setVariable(HoldInterviewProcess.INTERVIEW_HELD, held);
    task.setVariable(HoldInterviewProcess.INTERVIEWER, task.getAssignee());
  }

  private void record(DelegateTask task, FormAnswers answers) {
    desk.recordInterview(
        new RecordInterview(
            CaseTask.number(task),
            answers.requiredDate("heldOn", "Date de l’entretien"),
            answers.text("place").orElse(null),
            Set.copyOf(answers.choices("participants", Participant.class, "Personnes rencontrées")),
            answers.requiredText("pupilView", "Comment l’élève voit sa situation"),
            Set.copyOf(answers.choices("motivations", Motivation.class, "Ce qui le ou la motive")),
            answers.requiredText("pupilWishes", "Ses souhaits"),
            answers.text("familyExpectations").orElse(null),
            Set.copyOf(answers.choices("obstacles", Obstacle.class, "Freins évoqués")),
            answers.text("mobility").orElse(null),
            answers.requiredChoice("preferredChannel", ContactChannel.class, "Moyen de contact préféré"),
            answers.requiredDate("nextMeeting", "Prochain rendez-vous")));
  }
}
