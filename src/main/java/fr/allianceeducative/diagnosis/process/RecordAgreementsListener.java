package fr.allianceeducative.diagnosis.process;

import fr.allianceeducative.diagnosis.InterviewDesk;
import fr.allianceeducative.engine.FormAnswers;
import fr.allianceeducative.casefile.Guardian;
import fr.allianceeducative.diagnosis.GuardianAnswer;
import fr.allianceeducative.diagnosis.PartnerAgreement;
import fr.allianceeducative.diagnosis.RecordAgreements;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Takes the agreements to the desk. */
@Component("recordAgreementsListener")
class RecordAgreementsListener implements TaskListener {

  private final InterviewDesk desk;

  RecordAgreementsListener(InterviewDesk desk) {
    this.desk = desk;
  }

  @Override
  public void notify(DelegateTask task) {
    FormAnswers answers = FormAnswers.take(task);
    RecordAgreements agreements =
        new RecordAgreements(
            CaseTask.number(task),
            answers.requiredYesOrNo("pupilAgrees", "Accord de l’élève"),
            answers
                .choice("guardianAgreement", GuardianAnswer.class, "Réponse du responsable")
                .orElse(GuardianAnswer.NOT_REQUIRED),
            guardian(answers),
            partners(answers));
    task.setVariable(HoldInterviewProcess.AGREEMENT, desk.recordAgreements(agreements).name());
  }

  private static @Nullable Guardian guardian(FormAnswers answers) {
    boolean named =
        Stream.of("guardianName", "guardianLink", "guardianPhone", "guardianMail")
            .anyMatch(key -> answers.text(key).isPresent());
    return named
        ? new Guardian(
            answers.requiredText("guardianName", "Nom et prénom"),
            answers.requiredText("guardianLink", "Lien avec l’élève"),
            answers.yes("parentalAuthority"),
            answers.text("guardianPhone").orElse(null),
            answers.text("guardianMail").orElse(null))
        : null;
  }

  private static List<PartnerAgreement> partners(FormAnswers answers) {
    return answers.rows("partners").stream()
        .filter(row -> row.text("partner").isPresent() || row.text("what").isPresent())
        .map(
            row ->
                new PartnerAgreement(
                    row.requiredText("partner", "Partenaire"),
                    row.requiredText("what", "Ce qui serait partagé"),
                    row.requiredYesOrNo("accepted", "Partage accepté")))
        .toList();
  }
}
