package fr.allianceeducative.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.allianceeducative.casefile.Share;
import fr.allianceeducative.kernel.CaseNumber;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A family may say no at any step; a legal duty goes on. */
interface RefusalJourney extends Ground {

  @Test
  default void a_family_that_refuses_the_interview_ends_the_accompaniment_and_no_legal_procedure() {
    Journey pupil = Journey.reported(staffroom(), "brito", "Refus", 15, Map.of());
    CaseNumber number = new CaseNumber(pupil.number());
    families().recordShare(number, "DSDEN", "Absences", Share.Basis.LEGAL_OBLIGATION, true);
    Map<String, Object> qualification = Answers.qualifySignal("INTERVIEW");
    qualification.put("danger", "YES");
    pupil
        .does("cpe", "userTask_qualifySignal", qualification)
        .standsAt("INTERVIEW")
        .does("chef", "userTask_recordTransmission", Answers.recordTransmission("chef.brito"))
        .does("chef", "userTask_reviewSuspension", Answers.reviewSuspension("RESUME"));

    Map<String, Object> contact = Answers.recordContact();
    contact.put("contactAnswer", "REFUSED");
    pupil
        .does("cpe", "userTask_recordContact", contact)
        .does("cpe", "userTask_concludeInterview", Answers.concludeInterview("REFUSED"))
        .standsAt("EXIT")
        .does("cpe", "userTask_recordExit", Answers.recordExit("REFUSED"))
        .standsAt("CLOSED")
        .isClosedAs("Refus de la famille ou du jeune")
        .tells(
            "Tentative de contact : entretien refusé.",
            "Accord de partage non donné.",
            "Dossier clos : refus de la famille ou du jeune.")
        .leavesNoTask("cpe", "rds", "chef", "as");
    assertThat(families().shares(number))
        .filteredOn(share -> share.state() == Share.State.GIVEN)
        .extracting(Share::partner, Share::basis)
        .containsExactly(tuple("DSDEN", Share.Basis.LEGAL_OBLIGATION));
  }

  @Test
  default void a_family_that_refuses_the_alliance_is_asked_nothing_more() {
    Journey pupil = Journey.reported(staffroom(), "brito", "Alliance", 16, Map.of()).interviewed("ALLIANCE");
    Map<String, Object> answer = Answers.informFamily();
    answer.put("answer", "REFUSES");
    answer.remove("agreedPartners");
    pupil
        .does("chef", "userTask_nameReferent", Answers.nameReferent("rds.brito"))
        .does("rds", "userTask_proposeMembers", Answers.proposeMembers("psyen.brito"))
        .does("rds", "userTask_informFamily", answer)
        .standsAt("EXIT")
        .does("rds", "userTask_recordExit", Answers.recordExit("REFUSED"))
        .standsAt("CLOSED")
        .isClosedAs("Refus de la famille ou du jeune")
        .leavesNoTask("cpe", "rds", "chef", "psyen");
  }
}
