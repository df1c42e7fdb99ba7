package fr.allianceeducative.casefile.persistence;

import fr.allianceeducative.casefile.CorrectIdentity;
import fr.allianceeducative.casefile.Correction;
import fr.allianceeducative.casefile.Corrections;
import fr.allianceeducative.casefile.Guardian;
import fr.allianceeducative.casefile.Voice;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.PupilKey;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Corrections in the database. */
@Repository
class JdbcCorrections implements Corrections {

  private final JdbcClient jdbc;
  private final JdbcPupilWords words;

  JdbcCorrections(JdbcClient jdbc, JdbcPupilWords words) {
    this.jdbc = jdbc;
    this.words = words;
  }

  @Override
  public void add(Correction correction) {
    jdbc.sql(
            "insert into alliance.correction (case_number, subject, remark, reason, said_by, recorded_on, recorded_by)"
                + " values (:number, :subject, :remark, :reason, :voice, :on, :by)")
        .param("number", correction.caseNumber().value())
        .param("subject", correction.subject())
        .param("remark", correction.remark())
        .param("reason", correction.reason())
        .param("voice", correction.saidBy().name())
        .param("on", correction.recordedOn())
        .param("by", correction.recordedBy())
        .update();
  }

  @Override
  public List<Correction> of(CaseNumber number) {
    return jdbc.sql(
            "select subject, remark, reason, said_by, recorded_on, recorded_by from alliance.correction"
                + " where case_number = :number order by id desc")
        .param("number", number.value())
        .query(
            (row, index) ->
                new Correction(
                    number,
                    row.getString("subject"),
                    row.getString("remark"),
                    row.getString("reason"),
                    Voice.valueOf(row.getString("said_by")),
                    row.getObject("recorded_on", LocalDate.class),
                    row.getString("recorded_by")))
        .list();
  }

  @Override
  public void identity(long pupilId, CorrectIdentity identity, PupilKey key) {
    jdbc.sql(
            "update alliance.pupil set last_name = :last, first_name = :first, birth_date = :birth, pupil_key = :key"
                + " where id = :pupil")
        .param("last", identity.lastName())
        .param("first", identity.firstName())
        .param("birth", identity.birthDate())
        .param("key", key.value())
        .param("pupil", pupilId)
        .update();
    words.renew(
        jdbc.sql("select " + JdbcPupils.COLUMNS + " from alliance.pupil p where p.id = :pupil")
            .param("pupil", pupilId)
            .query(JdbcPupils.PUPIL)
            .list());
  }

  @Override
  public boolean guardian(long pupilId, String name, Guardian corrected) {
    return jdbc.sql(
                "update alliance.guardian set name = :corrected, link = :link, parental_authority = :authority,"
                    + " phone = :phone, mail = :mail where pupil_id = :pupil and name = :name")
            .param("corrected", corrected.name())
            .param("link", corrected.link())
            .param("authority", corrected.parentalAuthority())
            .param("phone", corrected.phone())
            .param("mail", corrected.mail())
            .param("pupil", pupilId)
            .param("name", name)
            .update()
        > 0;
  }
}
