package fr.allianceeducative.diagnosis.persistence;

import fr.allianceeducative.diagnosis.Agreement;
import fr.allianceeducative.diagnosis.ConcludeInterview;
import fr.allianceeducative.diagnosis.ContactChannel;
import fr.allianceeducative.diagnosis.GuardianAnswer;
import fr.allianceeducative.diagnosis.Interviews;
import fr.allianceeducative.diagnosis.PartnerAgreement;
import fr.allianceeducative.diagnosis.RecordContact;
import fr.allianceeducative.diagnosis.RecordInterview;
import fr.allianceeducative.kernel.CaseNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** Contacts, interviews and agreements in the database. Lists are written in one batch. */
@Repository
class JdbcInterviews implements Interviews {

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  JdbcInterviews(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  @Override
  public void add(RecordContact contact, @Nullable String author) {
    jdbc.sql(
            "insert into alliance.contact_attempt (case_number, contact_on, channel, result, note, author)"
                + " values (:number, :on, :channel, :result, :note, :author)")
        .param("number", contact.caseNumber().value())
        .param("on", contact.on())
        .param("channel", contact.channel().name())
        .param("result", contact.result().name())
        .param("note", contact.note())
        .param("author", author)
        .update();
  }

  @Override
  public void add(RecordInterview interview, @Nullable String author) {
    KeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into alliance.interview (case_number, held_on, place, pupil_view, pupil_wishes,"
                + " family_expectations, mobility, preferred_channel, next_meeting, author)"
                + " values (:number, :on, :place, :view, :wishes, :family, :mobility, :channel, :next, :author)")
        .param("number", interview.caseNumber().value())
        .param("on", interview.heldOn())
        .param("place", interview.place())
        .param("view", interview.pupilView())
        .param("wishes", interview.pupilWishes())
        .param("family", interview.familyExpectations())
        .param("mobility", interview.mobility())
        .param("channel", interview.preferredChannel().name())
        .param("next", interview.nextMeeting())
        .param("author", author)
        .update(key, "id");
    List<Object[]> points = new ArrayList<>();
    collect(points, id(key), "PARTICIPANT", interview.participants());
    collect(points, id(key), "MOTIVATION", interview.motivations());
    collect(points, id(key), "OBSTACLE", interview.obstacles());
    batches.batchUpdate("insert into alliance.interview_point (interview_id, kind, name) values (?, ?, ?)", points);
  }

  @Override
  public void add(CaseNumber number, KeptAgreement agreement, LocalDate on, @Nullable String author) {
    KeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into alliance.sharing_agreement"
                + " (case_number, recorded_on, author, pupil_agrees, guardian_answer, outcome)"
                + " values (:number, :on, :author, :pupil, :guardian, :outcome)")
        .param("number", number.value())
        .param("on", on)
        .param("author", author)
        .param("pupil", agreement.pupilAgrees())
        .param("guardian", agreement.guardianAnswer().name())
        .param("outcome", agreement.outcome().name())
        .update(key, "id");
    List<Object[]> partners = new ArrayList<>();
    for (PartnerAgreement each : agreement.partners()) {
      partners.add(new Object[] {id(key), partners.size(), each.partner(), each.what(), each.accepted()});
    }
    batches.batchUpdate(
        "insert into alliance.sharing_agreement_partner (agreement_id, position, partner, what, accepted)"
            + " values (?, ?, ?, ?, ?)",
        partners);
  }

  @Override
  public Optional<KeptAgreement> agreement(CaseNumber number) {
    return jdbc.sql(
            "select id, pupil_agrees, guardian_answer, outcome from alliance.sharing_agreement"
                + " where case_number = :number order by id desc fetch first 1 rows only")
        .param("number", number.value())
        .query(
            (row, index) ->
                new KeptAgreement(
                    row.getBoolean("pupil_agrees"),
                    GuardianAnswer.valueOf(row.getString("guardian_answer")),
                    Agreement.valueOf(row.getString("outcome")),
                    partners(row.getLong("id"))))
        .optional();
  }

  @Override
  public Optional<ContactChannel> preferredChannel(CaseNumber number) {
    return jdbc.sql(
            "select preferred_channel from alliance.interview where case_number = :number"
                + " order by id desc fetch first 1 rows only")
        .param("number", number.value())
        .query((row, index) -> ContactChannel.valueOf(row.getString("preferred_channel")))
        .optional();
  }

  private List<PartnerAgreement> partners(long agreement) {
    return jdbc.sql(
            "select partner, what, accepted from alliance.sharing_agreement_partner"
                + " where agreement_id = :id order by position")
        .param("id", agreement)
        .query(
            (row, index) ->
                new PartnerAgreement(row.getString("partner"), row.getString("what"), row.getBoolean("accepted")))
        .list();
  }

  @Override
  public void add(ConcludeInterview conclusion, LocalDate on, @Nullable String author) {
    jdbc.sql(
            "insert into alliance.interview_conclusion (case_number, concluded_on, outcome, watch_until, reason, author)"
                + " values (:number, :on, :outcome, :watch, :reason, :author)")
        .param("number", conclusion.caseNumber().value())
        .param("on", on)
        .param("outcome", conclusion.outcome().name())
        .param("watch", conclusion.watchUntil())
        .param("reason", conclusion.reason())
        .param("author", author)
        .update();
  }

  private static void collect(List<Object[]> points, long interview, String kind, Collection<? extends Enum<?>> names) {
    names.forEach(name -> points.add(new Object[] {interview, kind, name.name()}));
  }

  private static long id(KeyHolder key) {
    return key.getKeyAs(Long.class);
  }
}
