package fr.allianceeducative.family.persistence;

import fr.allianceeducative.family.CallMoment;
import fr.allianceeducative.family.CallResult;
import fr.allianceeducative.family.FamilyCall;
import fr.allianceeducative.family.FamilyLink;
import fr.allianceeducative.family.FamilyWords;
import fr.allianceeducative.family.Holder;
import fr.allianceeducative.kernel.CaseNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the family says and asks, in the database. */
@Repository
class JdbcFamilyWords implements FamilyWords {

  private static final int MOST_CALLS = 20;

  private final JdbcClient jdbc;

  JdbcFamilyWords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(CaseNumber number, FamilyLink link, Instant at, String words) {
    jdbc.sql(
            "insert into alliance.family_word (case_number, link_id, holder, written_at, words)"
                + " values (:number, :link, :holder, :at, :words)")
        .param("number", number.value())
        .param("link", link.id())
        .param("holder", link.holder().name())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("words", words)
        .update();
  }

  @Override
  public List<Word> of(CaseNumber number, int most) {
    return words("case_number = :which", number.value(), most);
  }

  @Override
  public List<Word> by(String linkId, int most) {
    return words("link_id = :which", linkId, most);
  }

  private List<Word> words(String where, String which, int most) {
    return jdbc.sql(
            "select holder, written_at, words from alliance.family_word where " + where
                + " order by id desc fetch first :most rows only")
        .param("which", which)
        .param("most", most)
        .query(
            (row, index) ->
                new Word(
                    Holder.valueOf(row.getString("holder")),
                    row.getObject("written_at", OffsetDateTime.class).toInstant(),
                    row.getString("words")))
        .list();
  }

  @Override
  public void add(FamilyCall call) {
    jdbc.sql(
            "insert into alliance.family_call (case_number, link_id, holder, caller, asked_at, moment, phone)"
                + " values (:number, :link, :holder, :caller, :at, :moment, :phone)")
        .param("number", call.caseNumber().value())
        .param("link", call.linkId())
        .param("holder", call.holder().name())
        .param("caller", call.caller())
        .param("at", call.askedAt().atOffset(ZoneOffset.UTC))
        .param("moment", call.moment().name())
        .param("phone", call.phone())
        .update();
  }

  @Override
  public List<FamilyCall> openCalls(CaseNumber number) {
    return jdbc.sql(
            "select case_number, link_id, holder, caller, asked_at, moment, phone from alliance.family_call"
                + " where case_number = :number and called_on is null order by id fetch first :most rows only")
        .param("number", number.value())
        .param("most", MOST_CALLS)
        .query(JdbcFamilyWords::call)
        .list();
  }

  @Override
  public void holdOpenCalls(CaseNumber number) {
    jdbc.sql("select id from alliance.family_call where case_number = :number and called_on is null order by id for update")
        .param("number", number.value())
        .query(Long.class)
        .list();
  }

  @Override
  public void called(CaseNumber number, LocalDate on, CallResult result, @Nullable String by) {
    jdbc.sql(
            "update alliance.family_call set called_on = :on, result = :result, recorded_by = :by"
                + " where case_number = :number and called_on is null")
        .param("number", number.value())
        .param("on", on)
        .param("result", result.name())
        .param("by", by)
        .update();
  }

  private static FamilyCall call(ResultSet row, int index) throws SQLException {
    return new FamilyCall(
        new CaseNumber(row.getString("case_number")),
        row.getString("link_id"),
        Holder.valueOf(row.getString("holder")),
        row.getString("caller"),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        CallMoment.valueOf(row.getString("moment")),
        row.getString("phone"));
  }
}
