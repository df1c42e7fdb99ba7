package fr.allianceeducative.alliance.persistence;

import fr.allianceeducative.alliance.Domain;
import fr.allianceeducative.alliance.Member;
import fr.allianceeducative.alliance.Member.State;
import fr.allianceeducative.alliance.Members;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Members of alliances in the database. */
@Repository
class JdbcMembers implements Members {

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batches;

  JdbcMembers(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  @Override
  public void add(List<Member> members) {
    batches.batchUpdate(
        "insert into alliance.alliance_member (case_number, user_name, profession, name, structure, domain, outside,"
            + " already_involved, reason, state) values (:number, :user, :profession, :name, :structure, :domain,"
            + " :outside, :involved, :reason, :state)",
        members.stream().map(JdbcMembers::parameters).toArray(SqlParameterSource[]::new));
  }

  private static SqlParameterSource parameters(Member member) {
    return new MapSqlParameterSource()
        .addValue("number", member.caseNumber().value())
        .addValue("user", member.userName())
        .addValue("profession", member.profession() == null ? null : member.profession().name())
        .addValue("name", member.name())
        .addValue("structure", member.structure())
        .addValue("domain", member.domain().name())
        .addValue("outside", member.outside())
        .addValue("involved", member.alreadyInvolved())
        .addValue("reason", member.reason())
        .addValue("state", member.state().name());
  }

  @Override
  public Optional<Member> find(long id) {
    return jdbc.sql("select * from alliance.alliance_member where id = :id")
        .param("id", id)
        .query((row, index) -> member(row))
        .optional();
  }

  @Override
  public List<Member> of(CaseNumber number) {
    return jdbc.sql("select * from alliance.alliance_member where case_number = :number order by id")
        .param("number", number.value())
        .query((row, index) -> member(row))
        .list();
  }

  @Override
  public List<Member> of(String userName, Uai school) {
    return jdbc.sql(
            "select m.* from alliance.alliance_member m join alliance.case_file c on c.number = m.case_number"
                + " where m.user_name = :user and c.school = :school"
                + " and m.state in ('PROPOSED', 'INVITED', 'SIGNED', 'ACTIVE') order by m.id")
        .param("user", userName)
        .param("school", school.value())
        .query((row, index) -> member(row))
        .list();
  }

  @Override
  public void state(Collection<Long> ids, State state) {
    if (!ids.isEmpty()) {
      jdbc.sql("update alliance.alliance_member set state = :state where id in (:ids)")
          .param("state", state.name())
          .param("ids", ids)
          .update();
    }
  }

  @Override
  public void signed(long id, String charterVersion, LocalDate on) {
    jdbc.sql(
            "update alliance.alliance_member set state = 'SIGNED', charter_version = :version, charter_on = :on"
                + " where id = :id")
        .param("version", charterVersion)
        .param("on", on)
        .param("id", id)
        .update();
  }

  @Override
  public void enter(Collection<Long> ids, LocalDate on) {
    if (!ids.isEmpty()) {
      jdbc.sql("update alliance.alliance_member set state = 'ACTIVE', entered_on = :on where id in (:ids)")
          .param("on", on)
          .param("ids", ids)
          .update();
    }
  }

  @Override
  public void leave(Collection<Long> ids, LocalDate on) {
    if (!ids.isEmpty()) {
      jdbc.sql("update alliance.alliance_member set state = 'LEFT', left_on = :on where id in (:ids)")
          .param("on", on)
          .param("ids", ids)
          .update();
    }
  }

  @Override
  public void leave(CaseNumber number, LocalDate on) {
    jdbc.sql(
            "update alliance.alliance_member set state = 'LEFT', left_on = :on"
                + " where case_number = :number and state = 'ACTIVE'")
        .param("on", on)
        .param("number", number.value())
        .update();
  }

  private static Member member(ResultSet row) throws SQLException {
    String profession = row.getString("profession");
    return new Member(
        row.getLong("id"),
        new CaseNumber(row.getString("case_number")),
        row.getString("user_name"),
        profession == null ? null : Role.valueOf(profession),
        row.getString("name"),
        row.getString("structure"),
        Domain.valueOf(row.getString("domain")),
        row.getBoolean("outside"),
        row.getBoolean("already_involved"),
        row.getString("reason"),
        State.valueOf(row.getString("state")),
        row.getString("charter_version"),
        row.getObject("charter_on", LocalDate.class),
        row.getObject("entered_on", LocalDate.class),
        row.getObject("left_on", LocalDate.class));
  }
}
