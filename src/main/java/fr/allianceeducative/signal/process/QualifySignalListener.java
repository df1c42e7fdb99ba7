package fr.allianceeducative.signal.process;

import fr.allianceeducative.engine.FormAnswers;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.signal.QualificationDesk;
import fr.allianceeducative.signal.QualifySignal;
import fr.allianceeducative.signal.Questionnaire;
import fr.allianceeducative.signal.SchoolSituation;
import fr.allianceeducative.signal.SituationReader;
import fr.allianceeducative.signal.SuggestedTrack;
import fr.allianceeducative.signal.Track;
import fr.allianceeducative.signal.Urgency;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Takes what a person decided about a signal. */
@Component("qualifySignalListener")
class QualifySignalListener implements TaskListener {

  private final QualificationDesk desk;
  private final SituationReader reader;

  QualifySignalListener(QualificationDesk desk, SituationReader reader) {
    this.desk = desk;
    this.reader = reader;
  }

  @Override
  public void notify(DelegateTask task) {
    CaseNumber number = new CaseNumber(task.getExecution().getProcessBusinessKey());
    QualifySignal decision = command(number, reader.suggestion(number), FormAnswers.take(task));
    desk.qualify(decision);
    task.setVariable(QualifySignalProcess.TRACK, decision.track().name());
  }

  private static QualifySignal command(CaseNumber number, SuggestedTrack suggested, FormAnswers answers) {
    return new QualifySignal(
        number,
        suggested.track(),
        suggested.urgency(),
        answers.requiredChoice("chosenTrack", Track.class, "Voie choisie"),
        answers.requiredChoice("urgency", Urgency.class, "Urgence"),
        answers.requiredChoice("situation", SchoolSituation.class, "L’élève aujourd’hui"),
        answers.requiredYesOrNo("alreadyFollowed", "Un partenaire suit déjà l’élève"),
        answers.requiredYesOrNo("danger", "Un danger est suspecté"),
        answers.text("reason").orElse(null),
        answers.date("watchUntil", "Veille jusqu’au").orElse(null),
        Questionnaire.of(
            answers.choice("instrument", Questionnaire.Instrument.class, "Questionnaire").orElse(null),
            Answers.count(answers, "questionnaireScore", "Score"),
            answers.choice("questionnaireLevel", Questionnaire.Level.class, "Niveau").orElse(null),
            answers.date("questionnaireOn", "Rempli le").orElse(null)));
  }
}
