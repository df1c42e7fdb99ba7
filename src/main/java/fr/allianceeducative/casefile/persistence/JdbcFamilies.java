package fr.allianceeducative.casefile.persistence;

import fr.allianceeducative.casefile.Families;
import fr.allianceeducative.casefile.Guardian;
import fr.allianceeducative.casefile.Share;
import fr.allianceeducative.kernel.CaseNumber;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Legal representatives and the register of shares in the database. */
@Repository
class JdbcFamilies implements Families {

  private final JdbcClient jdbc;

  JdbcFamilies(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void put(long pupilId, Guardian guardian) {
    int known =
        write(
            "update alliance.guardian set link = :link, parental_authority = :authority, phone = :phone,"
                + " mail = :mail where pupil_id = :pupil and name = :name",
            pupilId,
            guardian);
    if (known == 0) {
      write(
          "insert into alliance.guardian (pupil_id, name, link, parental_authority, phone, mail)"
              + " values (:pupil, :name, :link, :authority, :phone, :mail)",
          pupilId,
          guardian);
    }
  }

  private int write(String sql, long pupilId, Guardian guardian) {
    return jdbc.sql(sql)
        .param("pupil", pupilId)
        .param("name", guardian.name())
        .param("link", guardian.link())
        .param("authority", guardian.parentalAuthority())
        .param("phone", guardian.phone())
        .param("mail", guardian.mail())
        .update();
  }

  @Override
  public List<Guardian> guardians(long pupilId) {
    return jdbc.sql(
            "select name, link, parental_authority, phone, mail from alliance.guardian"
                + " where pupil_id = :pupil order by id")
        .param("pupil", pupilId)
        .query(
            (row, index) ->
                new Guardian(
                    row.getString("name"),
                    row.getString("link"),
                    row.getBoolean("parental_authority"),
                    row.getString("phone"),
                    row.getString("mail")))
        .list();
  }

  @Override
  public void add(Share share) {
    jdbc.sql(
            "insert into alliance.share (case_number, partner, what, basis, agreed, recorded_on, recorded_by)"
                + " values (:number, :partner, :what, :basis, :agreed, :on, :by)")
        .param("number", share.caseNumber().value())
        .param("partner", share.partner())
        .param("what", share.what())
        .param("basis", share.basis().name())
        .param("agreed", share.agreed())
        .param("on", share.recordedOn())
        .param("by", share.recordedBy())
        .update();
  }

  @Override
  public void withdraw(CaseNumber number, String partner, LocalDate on) {
    jdbc.sql(
            "update alliance.share set withdrawn_on = :on"
                + " where case_number = :number and partner = :partner and withdrawn_on is null")
        .param("on", on)
        .param("number", number.value())
        .param("partner", partner)
        .update();
  }

  @Override
  public List<Share> shares(CaseNumber number) {
    return jdbc.sql(
            "select partner, what, basis, agreed, recorded_on, recorded_by, withdrawn_on from alliance.share"
                + " where case_number = :number order by id desc")
        .param("number", number.value())
        .query(
            (row, index) ->
                new Share(
                    number,
                    row.getString("partner"),
                    row.getString("what"),
                    Share.Basis.valueOf(row.getString("basis")),
                    row.getBoolean("agreed"),
                    row.getObject("recorded_on", LocalDate.class),
                    row.getString("recorded_by"),
                    row.getObject("withdrawn_on", LocalDate.class)))
        .list();
  }
}
