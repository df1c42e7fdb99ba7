package fr.allianceeducative.district.persistence;

import fr.allianceeducative.district.DistrictMeasure;
import fr.allianceeducative.district.EntryRule;
import fr.allianceeducative.district.FillLiaison;
import fr.allianceeducative.district.FillLiaison.ExceptionReason;
import fr.allianceeducative.district.Liaison;
import fr.allianceeducative.district.Liaisons;
import fr.allianceeducative.district.RecordExamination;
import fr.allianceeducative.kernel.CaseNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** Liaison sheets and examinations in the database. */
@Repository
class JdbcLiaisons implements Liaisons {

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  JdbcLiaisons(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  @Override
  public void add(FillLiaison liaison, EntryRule.Entry entry, LocalDate today, @Nullable String author) {
    KeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into alliance.district_liaison (case_number, synthesis, exhausted, request, commission_on,"
                + " family_informed_on, exception_reason, admission, complement, recorded_on, recorded_by)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(liaison.caseNumber().value(), liaison.synthesis(), liaison.exhausted(), liaison.request().name(),
            liaison.commissionOn(), liaison.familyInformedOn(),
            liaison.exception() == null ? null : liaison.exception().name(), entry.admission().name(),
            entry.admission() == EntryRule.Admission.INCOMPLETE ? entry.reason() : null, today, author)
        .update(key, "id");
    long id = key.getKeyAs(Number.class).longValue();
    List<FillLiaison.Action> actions = liaison.actionsDone();
    batches.batchUpdate(
        "insert into alliance.district_liaison_action (liaison_id, place, what, outcome) values (?, ?, ?, ?)",
        IntStream.range(0, actions.size())
            .mapToObj(place -> new Object[] {id, place, actions.get(place).what(), actions.get(place).outcome()})
            .toList());
  }

  @Override
  public Optional<Liaison> last(CaseNumber number) {
    return jdbc.sql(
            "select id, synthesis, request, exception_reason, complement from alliance.district_liaison"
                + " where case_number = ? order by id desc fetch first 1 rows only")
        .param(number.value())
        .query(
            (row, index) -> {
              String exception = row.getString("exception_reason");
              return new Liaison(row.getLong("id"), row.getString("synthesis"),
                  DistrictMeasure.valueOf(row.getString("request")),
                  exception == null ? null : ExceptionReason.valueOf(exception), row.getString("complement"), List.of());
            })
        .optional()
        .map(liaison -> new Liaison(liaison.id(), liaison.synthesis(), liaison.request(), liaison.exception(),
            liaison.complement(), actions(liaison.id())));
  }

  @Override
  public void signed(long liaison, boolean signed, LocalDate today, @Nullable String author) {
    jdbc.sql(
            "update alliance.district_liaison set signed = ?, signed_on = ?, signed_by = ?, complement = ? where id = ?")
        .params(signed, today, author, signed ? null : "La direction n’a pas signé l’exception : complétez les étapes internes.",
            liaison)
        .update();
  }

  @Override
  public void examined(long liaison, RecordExamination examination, @Nullable String author) {
    jdbc.sql(
            "insert into alliance.district_examination (liaison_id, examined_on, measure, advice, recorded_by)"
                + " values (?, ?, ?, ?, ?)")
        .params(liaison, examination.examinedOn(), examination.measure().name(), examination.advice(), author)
        .update();
    if (examination.measure() == DistrictMeasure.COMPLEMENT) {
      jdbc.sql("update alliance.district_liaison set complement = ? where id = ?")
          .params(examination.advice(), liaison)
          .update();
    }
  }

  private List<FillLiaison.Action> actions(long liaison) {
    return jdbc.sql("select what, outcome from alliance.district_liaison_action where liaison_id = ? order by place")
        .param(liaison)
        .query((row, index) -> new FillLiaison.Action(row.getString("what"), row.getString("outcome")))
        .list();
  }
}
