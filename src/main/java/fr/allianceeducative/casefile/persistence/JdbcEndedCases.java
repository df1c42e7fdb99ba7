package fr.allianceeducative.casefile.persistence;

import fr.allianceeducative.casefile.ClosingReason;
import fr.allianceeducative.casefile.EndedCase;
import fr.allianceeducative.casefile.EndedCases;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Closed cases in the database: found by the day of their closing, copied as figures, erased. */
@Repository
class JdbcEndedCases implements EndedCases {

  private static final String CASE =
      "school, opened_year, opened_quarter, closed_year, closed_quarter, stage, score_band, legal_threshold, closing_reason, age_band";
  private static final String STEP = "school, in_year, in_month, step, what, outcome";

  private final JdbcClient jdbc;

  JdbcEndedCases(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean takeNight(LocalDate night) {
    return jdbc.sql("update alliance.retention_night set taken_on = :night where taken_on < :night").param("night", night).update() > 0;
  }

  @Override
  public List<EndedCase> closedBefore(Map<ClosingReason, LocalDate> firstKept, @Nullable EndedCase after, int most) {
    Map<LocalDate, List<String>> reasons = new TreeMap<>();
    firstKept.forEach((reason, day) -> reasons.computeIfAbsent(day, any -> new ArrayList<>()).add(reason.name()));
    Map<String, Object> values = new HashMap<>();
    List<String> over = new ArrayList<>();
    reasons.forEach(
        (day, names) -> {
          int place = over.size();
          over.add("(closed_on < :day%d and closing_reason in (:reasons%d))".formatted(place, place));
          values.put("day" + place, day);
          values.put("reasons" + place, names);
        });
    values.put("latest", reasons.keySet().stream().max(LocalDate::compareTo).orElseThrow());
    String page = "";
    if (after != null) {
      page = " and (closed_on, number) > (:afterDay, :afterNumber)";
      values.put("afterDay", after.closedOn());
      values.put("afterNumber", after.number().value());
    }
    return jdbc.sql(
            "select number, school, closing_reason, closed_on, sharing_suspended from alliance.case_file"
                + " where closed_on < :latest and (" + String.join(" or ", over) + ")" + page
                + " order by closed_on, number fetch first :most rows only")
        .params(values)
        .param("most", most)
        .query(
            (row, index) ->
                new EndedCase(
                    new CaseNumber(row.getString("number")),
                    new Uai(row.getString("school")),
                    ClosingReason.valueOf(row.getString("closing_reason")),
                    row.getObject("closed_on", LocalDate.class),
                    row.getBoolean("sharing_suspended")))
        .list();
  }

  @Override
  public Set<CaseNumber> take(Collection<CaseNumber> numbers) {
    return new HashSet<>(
        jdbc.sql(
                "select number from alliance.case_file where number in (:cases) and closed_on is not null"
                    + " and sharing_suspended = false order by number for update skip locked")
            .param("cases", values(numbers))
            .query((row, index) -> new CaseNumber(row.getString("number")))
            .list());
  }

  @Override
  public void keepFigures(Collection<CaseNumber> numbers) {
    List<String> cases = values(numbers);
    // in the order of what they say, so that the order does not say which case was which
    jdbc.sql(
            "insert into alliance.kept_case (" + CASE + ") select " + CASE
                + " from alliance.case_figure where number in (:cases) order by " + CASE)
        .param("cases", cases)
        .update();
    jdbc.sql(
            "insert into alliance.kept_step (" + STEP + ") select " + STEP
                + " from alliance.step_figure where number in (:cases) order by " + STEP)
        .param("cases", cases)
        .update();
  }

  @Override
  public Set<Long> pupilsOf(Collection<CaseNumber> numbers) {
    return new HashSet<>(
        jdbc.sql(
                "select p.id from alliance.pupil p where p.id in"
                    + " (select c.pupil_id from alliance.case_file c where c.number in (:cases)) order by p.id for update")
            .param("cases", values(numbers))
            .query(Long.class)
            .list());
  }

  @Override
  public void erase(Collection<CaseNumber> numbers) {
    for (String table : List.of("timeline", "share", "correction", "case_access")) {
      jdbc.sql("delete from alliance." + table + " where case_number in (:cases)").param("cases", values(numbers)).update();
    }
    jdbc.sql("delete from alliance.case_file where number in (:cases)").param("cases", values(numbers)).update();
  }

  @Override
  public void erasePupils(Collection<Long> pupilIds) {
    List<Long> unknown =
        jdbc.sql(
                "select p.id from alliance.pupil p where p.id in (:pupils) and not exists"
                    + " (select 1 from alliance.case_file c where c.pupil_id = p.id) order by p.id")
            .param("pupils", pupilIds)
            .query(Long.class)
            .list();
    if (!unknown.isEmpty()) {
      jdbc.sql("delete from alliance.guardian where pupil_id in (:pupils)").param("pupils", unknown).update();
      jdbc.sql("delete from alliance.pupil where id in (:pupils)").param("pupils", unknown).update();
    }
  }

  private static List<String> values(Collection<CaseNumber> numbers) {
    return numbers.stream().map(CaseNumber::value).toList();
  }
}
