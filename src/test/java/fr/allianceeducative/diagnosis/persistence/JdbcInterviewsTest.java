package fr.allianceeducative.diagnosis.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allianceeducative.diagnosis.Agreement;
import fr.allianceeducative.diagnosis.ConcludeInterview;
import fr.allianceeducative.diagnosis.ContactChannel;
import fr.allianceeducative.diagnosis.ContactResult;
import fr.allianceeducative.diagnosis.GuardianAnswer;
import fr.allianceeducative.diagnosis.InterviewOutcome;
import fr.allianceeducative.diagnosis.Interviews.KeptAgreement;
import fr.allianceeducative.diagnosis.Motivation;
import fr.allianceeducative.diagnosis.Obstacle;
import fr.allianceeducative.diagnosis.PartnerAgreement;
import fr.allianceeducative.diagnosis.Participant;
import fr.allianceeducative.diagnosis.RecordContact;
import fr.allianceeducative.diagnosis.RecordInterview;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.testing.DatabaseTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Import(JdbcInterviews.class)
@Transactional
class JdbcInterviewsTest {

  private static final CaseNumber CASE = new CaseNumber("AE-2026-000042");
  private static final LocalDate TODAY = LocalDate.of(2026, 10, 5);

  @Autowired JdbcInterviews interviews;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void aCase() {
    SampleCase.insert(jdbc, CASE);
  }

  @Test
  void an_interview_is_kept_with_everything_that_was_ticked() {
    interviews.add(
        new RecordInterview(
            CASE, TODAY, "CDI", Set.of(Participant.PUPIL), "Je m’ennuie.", Set.of(Motivation.PRIDE), "Un stage", null,
            Set.of(Obstacle.MOBILITY, Obstacle.MONEY), null, ContactChannel.SMS, TODAY.plusDays(7)),
        "psyen.rey");

    assertThat(jdbc.sql("select pupil_view from alliance.interview where author = 'psyen.rey'").query(String.class).single())
        .isEqualTo("Je m’ennuie.");
    assertThat(jdbc.sql("select kind || ':' || name from alliance.interview_point").query(String.class).list())
        .containsExactlyInAnyOrder("PARTICIPANT:PUPIL", "MOTIVATION:PRIDE", "OBSTACLE:MOBILITY", "OBSTACLE:MONEY");
  }

  @Test
  void the_newest_answer_about_sharing_counts_and_keeps_its_partners_in_order() {
    assertThat(interviews.agreement(CASE)).isEmpty();
    List<PartnerAgreement> partners =
        List.of(new PartnerAgreement("PRE", "Plan", false), new PartnerAgreement("Mission locale", "Synthèse", true));
    interviews.add(CASE, new KeptAgreement(true, GuardianAnswer.WAITING, Agreement.WAITING, List.of()), TODAY, null);
    KeptAgreement newest = new KeptAgreement(true, GuardianAnswer.GIVEN, Agreement.GIVEN, partners);
    interviews.add(CASE, newest, TODAY, "cpe.brito");

    assertThat(interviews.agreement(CASE)).contains(newest);
  }

  @Test
  void contacts_and_conclusions_are_kept_one_by_one() {
    interviews.add(new RecordContact(CASE, TODAY, ContactChannel.PHONE, ContactResult.NOT_JOINED, null, null), null);
    interviews.add(new RecordContact(CASE, TODAY, ContactChannel.VISIT, ContactResult.JOINED, null, "Le soir"), "rds.le-goff");
    interviews.add(
        new ConcludeInterview(CASE, InterviewOutcome.REASSURING, TODAY.plusMonths(2), "Tout va mieux."), TODAY, null);

    assertThat(jdbc.sql("select result from alliance.contact_attempt order by id").query(String.class).list())
        .containsExactly("NOT_JOINED", "JOINED");
    assertThat(jdbc.sql("select watch_until from alliance.interview_conclusion").query(LocalDate.class).single())
        .isEqualTo(TODAY.plusMonths(2));
  }
}
