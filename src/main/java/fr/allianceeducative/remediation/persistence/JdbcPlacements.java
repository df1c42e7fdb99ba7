package fr.allianceeducative.remediation.persistence;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.remediation.ApplyToScheme;
import fr.allianceeducative.remediation.Diploma;
import fr.allianceeducative.remediation.Match;
import fr.allianceeducative.remediation.Placement;
import fr.allianceeducative.remediation.Placements;
import fr.allianceeducative.remediation.RecordNoScheme;
import fr.allianceeducative.remediation.RecordSchemeAnswer;
import fr.allianceeducative.remediation.RecordSchemeEntry;
import fr.allianceeducative.remediation.ReviewPlacement;
import fr.allianceeducative.remediation.Scheme;
import fr.allianceeducative.remediation.SchemePlaces;
import fr.allianceeducative.remediation.Situation;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** Situations, applications and placements in the database. */
@Repository
class JdbcPlacements implements Placements {

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  JdbcPlacements(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  @Override
  public void add(Situation situation, LocalDate today, @Nullable String author) {
    jdbc.sql(
            "insert into alliance.remediation_situation (case_number, enrolment, left_on, entry_from, diploma, wishes,"
                + " priority_area, recognised, agreement, recorded_on, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(situation.caseNumber().value(), situation.enrolment().name(), situation.leftOn(), situation.entryFrom(),
            situation.diploma().name(), situation.wishes(), situation.priorityArea(), situation.recognised(),
            situation.agreement().name(), today, author)
        .update();
  }

  @Override
  public Optional<Situation> situation(CaseNumber number) {
    return jdbc.sql(
            "select enrolment, left_on, entry_from, diploma, wishes, priority_area, recognised, agreement"
                + " from alliance.remediation_situation where case_number = ? order by id desc fetch first 1 rows only")
        .param(number.value())
        .query(
            (row, index) ->
                new Situation(number, Situation.Enrolment.valueOf(row.getString("enrolment")),
                    row.getObject("left_on", LocalDate.class), row.getObject("entry_from", LocalDate.class),
                    Diploma.valueOf(row.getString("diploma")), row.getString("wishes"), row.getBoolean("priority_area"),
                    row.getBoolean("recognised"), Situation.Agreement.valueOf(row.getString("agreement"))))
        .optional();
  }

  @Override
  public void add(ApplyToScheme application, Scheme scheme, @Nullable String district, LocalDate today,
      @Nullable String author) {
    jdbc.sql(
            "insert into alliance.placement (case_number, scheme_code, scheme_name, district, state, documents, applied_on,"
                + " recorded_by) values (?, ?, ?, ?, 'APPLIED', ?, ?, ?)")
        .params(application.caseNumber().value(), scheme.code(), scheme.name(), district, application.documents(), today,
            author)
        .update();
  }

  @Override
  public Optional<Placement> last(CaseNumber number) {
    return jdbc.sql(
            "select id, scheme_code, scheme_name, state from alliance.placement where case_number = ?"
                + " order by id desc fetch first 1 rows only")
        .param(number.value())
        .query(
            (row, index) ->
                new Placement(row.getLong("id"), number, row.getString("scheme_code"), row.getString("scheme_name"),
                    Placement.State.valueOf(row.getString("state"))))
        .optional();
  }

  @Override
  public void answered(Placement placement, RecordSchemeAnswer answer, @Nullable String author) {
    jdbc.sql("update alliance.placement set state = ?, decided_on = ? where id = ?")
        .params(answer.decision().name(), answer.decidedOn(), placement.id())
        .update();
    note(placement, answer.decidedOn(), answer.decision().name(), answer.note(), author);
  }

  @Override
  public void withdrawn(Placement placement, LocalDate on, @Nullable String author) {
    jdbc.sql("update alliance.placement set state = 'WITHDRAWN', decided_on = ? where id = ?").params(on, placement.id()).update();
    note(placement, on, Placement.State.WITHDRAWN.name(), null, author);
  }

  @Override
  public void entered(Placement placement, RecordSchemeEntry entry) {
    jdbc.sql("update alliance.placement set state = 'ENTERED', entered_on = ?, planned_end = ? where id = ?")
        .params(entry.enteredOn(), entry.plannedEnd(), placement.id())
        .update();
  }

  @Override
  public void reviewed(Placement placement, ReviewPlacement review, @Nullable String author) {
    if (review.result() != ReviewPlacement.Result.CONTINUES) {
      jdbc.sql("update alliance.placement set state = ?, ended_on = ? where id = ?")
          .params(review.result().name(), review.reviewedOn(), placement.id())
          .update();
    }
    note(placement, review.reviewedOn(), review.result().name(), review.note(), author);
  }

  @Override
  public void add(RecordNoScheme found, List<Match> looked, LocalDate today, @Nullable String author) {
    KeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into alliance.no_scheme (case_number, reason, search_again, recorded_on, recorded_by)"
                + " values (?, ?, ?, ?, ?)")
        .params(found.caseNumber().value(), found.reason(), found.searchAgain(), today, author)
        .update(key, "id");
    long id = key.getKeyAs(Number.class).longValue();
    batches.batchUpdate(
        "insert into alliance.no_scheme_check (no_scheme_id, scheme_code, scheme_name, obstacles) values (?, ?, ?, ?)",
        looked.stream()
            .map(match -> new Object[] {id, match.scheme().code(), match.scheme().name(), String.join(" ", match.obstacles())})
            .toList());
  }

  @Override
  public boolean countsPlaces() {
    return jdbc.sql("select exists (select 1 from alliance.scheme_place)").query(Boolean.class).single();
  }

  @Override
  public void offer(List<SchemePlaces> places) {
    batches.batchUpdate(
        "insert into alliance.scheme_place (district, scheme_code, places)"
            + " select code, ?, ? from alliance.district where code = ?",
        places.stream().map(each -> new Object[] {each.schemeCode(), each.places(), each.district()}).toList());
  }

  @Override
  public Map<String, Integer> freePlaces(String district) {
    Map<String, Integer> free = new HashMap<>();
    jdbc.sql(
            "select s.scheme_code, s.places - count(p.id) as free from alliance.scheme_place s"
                + " left join alliance.placement p on p.district = s.district and p.scheme_code = s.scheme_code"
                + " and p.state in ('ADMITTED', 'ENTERED') where s.district = ? group by s.scheme_code, s.places")
        .param(district)
        .query(row -> { free.put(row.getString("scheme_code"), row.getInt("free")); });
    return free;
  }

  private void note(Placement placement, LocalDate on, String step, @Nullable String note, @Nullable String author) {
    jdbc.sql(
            "insert into alliance.placement_note (placement_id, noted_on, step, note, recorded_by) values (?, ?, ?, ?, ?)")
        .params(placement.id(), on, step, note, author)
        .update();
  }
}
