package fr.allianceeducative.diagnosis.persistence;

import fr.allianceeducative.diagnosis.RiskLevel;
import fr.allianceeducative.diagnosis.Syntheses;
import fr.allianceeducative.diagnosis.ValidateSynthesis;
import fr.allianceeducative.diagnosis.WriteSynthesis;
import fr.allianceeducative.kernel.CaseNumber;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Syntheses in the database, and what pupil and family said of them. */
@Repository
class JdbcSyntheses implements Syntheses {

  private final JdbcClient jdbc;

  JdbcSyntheses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(WriteSynthesis synthesis, LocalDate on, @Nullable String author) {
    jdbc.sql(
            "insert into alliance.synthesis (case_number, potentialities, difficulties, health_needs, school_skills,"
                + " social_skills, other_skills, pupil_voice, family_voice, risk, written_on, author)"
                + " values (:number, :potentialities, :difficulties, :health, :school, :social, :other, :pupil,"
                + " :family, :risk, :on, :author)")
        .param("number", synthesis.caseNumber().value())
        .param("potentialities", synthesis.potentialities())
        .param("difficulties", synthesis.difficulties())
        .param("health", synthesis.healthNeeds())
        .param("school", synthesis.schoolSkills())
        .param("social", synthesis.socialSkills())
        .param("other", synthesis.otherSkills())
        .param("pupil", synthesis.pupilVoice())
        .param("family", synthesis.familyVoice())
        .param("risk", synthesis.risk() == null ? null : synthesis.risk().name())
        .param("on", on)
        .param("author", author)
        .update();
  }

  @Override
  public Optional<WriteSynthesis> synthesis(CaseNumber number) {
    return jdbc.sql(
            "select * from alliance.synthesis where case_number = :number order by id desc fetch first 1 rows only")
        .param("number", number.value())
        .query(
            (row, index) ->
                new WriteSynthesis(
                    number,
                    row.getString("potentialities"),
                    row.getString("difficulties"),
                    row.getBoolean("health_needs"),
                    row.getString("school_skills"),
                    row.getString("social_skills"),
                    row.getString("other_skills"),
                    row.getString("pupil_voice"),
                    row.getString("family_voice"),
                    row.getString("risk") == null ? null : RiskLevel.valueOf(row.getString("risk"))))
        .optional();
  }

  @Override
  public void add(ValidateSynthesis validation, LocalDate on, @Nullable String author) {
    jdbc.sql(
            "insert into alliance.synthesis_validation"
                + " (case_number, pupil_validates, family_answer, decision, remark, validated_on, author)"
                + " values (:number, :pupil, :family, :decision, :remark, :on, :author)")
        .param("number", validation.caseNumber().value())
        .param("pupil", validation.pupilValidates())
        .param("family", validation.familyAnswer().name())
        .param("decision", validation.decision().name())
        .param("remark", validation.remark())
        .param("on", on)
        .param("author", author)
        .update();
  }
}
