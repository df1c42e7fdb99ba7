package fr.allianceeducative.diagnosis.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import fr.allianceeducative.diagnosis.AskProfessions;
import fr.allianceeducative.diagnosis.Contribute;
import fr.allianceeducative.diagnosis.Contributions;
import fr.allianceeducative.diagnosis.Domain;
import fr.allianceeducative.diagnosis.Need;
import fr.allianceeducative.diagnosis.ProtectedNote;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.people.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** Contributions in the database, and beside them the protected notes. Lists are written in one batch. */
@Repository
class JdbcContributions implements Contributions {

  private static final String NEWEST =
      "(select max(id) from alliance.contribution where case_number = :number group by profession)";

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final JdbcProtectedNotes notes;

  JdbcContributions(JdbcClient jdbc, JdbcTemplate batches, JdbcProtectedNotes notes) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.notes = notes;
  }

  @Override
  public void ask(AskProfessions request, LocalDate on, @Nullable String author) {
    batches.batchUpdate(
        "insert into alliance.contribution_request (case_number, profession, asked_on, author) values (?, ?, ?, ?)",
        request.professions().stream()
            .map(profession -> new Object[] {request.caseNumber().value(), profession.name(), on, author})
            .toList());
  }

  @Override
  public void add(Contribute contribution, LocalDate on, @Nullable String author) {
    KeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into alliance.contribution (case_number, profession, domain, potentialities, difficulties,"
                + " hypotheses, contributed_on, author)"
                + " values (:number, :profession, :domain, :potentialities, :difficulties, :hypotheses, :on, :author)")
        .param("number", contribution.caseNumber().value())
        .param("profession", contribution.profession().name())
        .param("domain", contribution.domain().name())
        .param("potentialities", contribution.potentialities())
        .param("difficulties", contribution.difficulties())
        .param("hypotheses", contribution.hypotheses())
        .param("on", on)
        .param("author", author)
        .update(key, "id");
    long id = key.getKeyAs(Long.class);
    batches.batchUpdate(
        "insert into alliance.contribution_need (contribution_id, name) values (?, ?)",
        contribution.needs().stream().map(need -> new Object[] {id, need.name()}).toList());
  }

  @Override
  public List<Contribute> contributions(CaseNumber number) {
    Map<Long, Set<Need>> needs =
        jdbc
            .sql("select contribution_id, name from alliance.contribution_need where contribution_id in " + NEWEST)
            .param("number", number.value())
            .query((row, index) -> Map.entry(row.getLong("contribution_id"), Need.valueOf(row.getString("name"))))
            .list()
            .stream()
            .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
    return jdbc.sql(
            "select id, profession, domain, potentialities, difficulties, hypotheses from alliance.contribution"
                + " where id in " + NEWEST + " order by id")
        .param("number", number.value())
        .query(
            (row, index) ->
                new Contribute(
                    number,
                    Role.valueOf(row.getString("profession")),
                    Domain.valueOf(row.getString("domain")),
                    row.getString("potentialities"),
                    row.getString("difficulties"),
                    row.getString("hypotheses"),
                    needs.getOrDefault(row.getLong("id"), Set.of()),
                    null))
        .list();
  }

  @Override
  public void addNote(CaseNumber number, Role profession, String note, LocalDate on, @Nullable String author) {
    notes.add(number, profession, note, on, author);
  }

  @Override
  public List<ProtectedNote> notes(CaseNumber number, Set<Role> readers) {
    return notes.of(number, readers);
  }
}
