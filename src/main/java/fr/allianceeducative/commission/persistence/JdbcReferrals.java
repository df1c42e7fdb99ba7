package fr.allianceeducative.commission.persistence;

import fr.allianceeducative.commission.Referral;
import fr.allianceeducative.commission.Referrals;
import fr.allianceeducative.commission.SessionNumber;
import fr.allianceeducative.commission.Subject;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The waiting list and the agendas in the database. */
@Repository
class JdbcReferrals implements Referrals {

  private static final String SELECT =
      "select case_number, school, subject, urgent, motive, guests, family_informed, referred_at, state, session_number"
          + " from alliance.commission_referral ";

  private static final String IN_ORDER = " order by urgent desc, referred_at, id";

  private final JdbcClient jdbc;

  JdbcReferrals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(Referral referral, @Nullable String author) {
    jdbc.sql(
            "insert into alliance.commission_referral (case_number, open_case, school, subject, urgent, motive, guests,"
                + " family_informed, referred_at, referred_by, state)"
                + " values (:number, :number, :school, :subject, :urgent, :motive, :guests, :informed, :at, :by, :state)")
        .param("number", referral.caseNumber().value())
        .param("school", referral.school().value())
        .param("subject", referral.subject().name())
        .param("urgent", referral.urgent())
        .param("motive", referral.motive())
        .param("guests", referral.guests())
        .param("informed", referral.familyInformed())
        .param("at", referral.referredAt().atOffset(ZoneOffset.UTC))
        .param("by", author)
        .param("state", referral.state().name())
        .update();
  }

  @Override
  public Optional<Referral> latest(CaseNumber number) {
    return jdbc.sql(SELECT + "where case_number = :number order by id desc limit 1")
        .param("number", number.value())
        .query((row, index) -> referral(row))
        .optional();
  }

  @Override
  public List<Referral> waiting(Uai school, int most) {
    return jdbc.sql(SELECT + "where school = :school and state = 'WAITING'" + IN_ORDER + " limit :most")
        .param("school", school.value())
        .param("most", most)
        .query((row, index) -> referral(row))
        .list();
  }

  @Override
  public List<Referral> agenda(SessionNumber session) {
    return jdbc.sql(SELECT + "where session_number = :session and state = 'ON_AGENDA'" + IN_ORDER)
        .param("session", session.value())
        .query((row, index) -> referral(row))
        .list();
  }

  @Override
  public void await(CaseNumber number) {
    jdbc.sql("update alliance.commission_referral set state = 'WAITING' where open_case = :number and state = 'REFERRED'")
        .param("number", number.value())
        .update();
  }

  @Override
  public void putOnAgenda(SessionNumber session, Collection<CaseNumber> cases) {
    change(
        "state = 'ON_AGENDA', session_number = :session where open_case in (:cases) and state = 'WAITING'",
        session,
        cases);
  }

  @Override
  public void waitAgain(SessionNumber session, Collection<CaseNumber> cases) {
    change(
        "state = 'WAITING', session_number = null"
            + " where open_case in (:cases) and session_number = :session and state = 'ON_AGENDA'",
        session,
        cases);
  }

  @Override
  public void decided(SessionNumber session, Collection<CaseNumber> cases) {
    change(
        "state = 'DECIDED', open_case = null"
            + " where open_case in (:cases) and session_number = :session and state = 'ON_AGENDA'",
        session,
        cases);
  }

  @Override
  public void withdraw(CaseNumber number) {
    jdbc.sql("update alliance.commission_referral set state = 'WITHDRAWN', open_case = null where open_case = :number")
        .param("number", number.value())
        .update();
  }

  private void change(String change, SessionNumber session, Collection<CaseNumber> cases) {
    if (!cases.isEmpty()) {
      jdbc.sql("update alliance.commission_referral set " + change)
          .param("session", session.value())
          .param("cases", cases.stream().map(CaseNumber::value).toList())
          .update();
    }
  }

  private static Referral referral(ResultSet row) throws SQLException {
    String session = row.getString("session_number");
    return new Referral(
        new CaseNumber(row.getString("case_number")),
        new Uai(row.getString("school")),
        Subject.valueOf(row.getString("subject")),
        row.getBoolean("urgent"),
        row.getString("motive"),
        row.getString("guests"),
        row.getBoolean("family_informed"),
        row.getObject("referred_at", OffsetDateTime.class).toInstant(),
        Referral.State.valueOf(row.getString("state")),
        session == null ? null : new SessionNumber(session));
  }
}
