package fr.allianceeducative.rights;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allianceeducative.testing.DatabaseTest;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the house hands over is complete: nothing about a pupil is kept in the database that somebody did not decide about. */
@DatabaseTest
class InventoryTest {

  private static final Set<String> INNER = Set.of("id", "case_number", "pupil_id");

  private final Inventory inventory = InventoryFile.read();

  @Autowired DataSource database;

  @Test
  void every_table_and_column_about_a_pupil_is_handed_over_or_withheld_with_a_reason() throws SQLException {
    Map<String, Set<String>> tables = tablesAboutAPupil();
    assertThat(tables).hasSizeGreaterThan(30).containsKeys("interview_point", "placement_note", "notice");

    List<String> undecided = new ArrayList<>();
    tables.forEach(
        (table, columns) -> {
          if (!inventory.withheld().containsKey(table)) {
            columns.removeAll(INNER);
            columns.removeAll(decided(table));
            columns.forEach(column -> undecided.add(table + "." + column));
          }
        });

    assertThat(undecided).as("say in access/inventaire.yaml whether this is handed over, or why not").isEmpty();
  }

  @Test
  void the_inventory_names_only_what_there_is() throws SQLException {
    Map<String, Set<String>> tables = tablesAboutAPupil();

    assertThat(tables()).allSatisfy(table -> assertThat(tables.get(table.name())).as(table.name()).containsAll(decided(table.name())));
    assertThat(tables.keySet()).containsAll(inventory.withheld().keySet());
  }

  @Test
  void what_is_withheld_has_a_reason() {
    assertThat(inventory.withheld().values()).noneMatch(String::isBlank);
    assertThat(tables()).allSatisfy(table -> assertThat(table.withheld().values()).noneMatch(String::isBlank));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          étape, casefile.Stage
          issue, casefile.ClosingReason
          base, casefile.Share$Basis
          partage, casefile.Share$State
          voix, casefile.Voice
          signaux, signal.ObservedSignal
          urgence, signal.Urgency
          suite, signal.Track
          situation, signal.SchoolSituation
          questionnaire, signal.Questionnaire$Instrument
          niveau, signal.Questionnaire$Level
          demi-journée, signal.HalfDay
          canal, diagnosis.ContactChannel
          contact, diagnosis.ContactResult
          point, diagnosis.Motivation
          point, diagnosis.Obstacle
          point, diagnosis.Participant
          entretien, diagnosis.InterviewOutcome
          réponse, diagnosis.GuardianAnswer
          réponse, diagnosis.Agreement
          réponse, diagnosis.FamilyAnswer
          diagnostic, diagnosis.DiagnosisOutcome
          besoin, diagnosis.Need
          domaine, diagnosis.Domain
          niveau, diagnosis.RiskLevel
          domaine, alliance.Domain
          membre, alliance.Member$State
          réponse, alliance.RecordFamilyAnswer$Answer
          voix, alliance.RecordFamilyAnswer$Heard
          rythme, actionplan.DraftPlan$Rhythm
          plan, actionplan.Plan$State
          point-plan, actionplan.ReviewPlan$Decision
          responsable, actionplan.Responsible
          domaine, actionplan.PlannedAction$Type
          action, actionplan.PlanAction$State
          action, actionplan.PlanAction$Result
          canal, actionplan.Exchange$Channel
          voix, actionplan.Exchange$Heard
          couleur, actionplan.Exchange$Colour
          objet, commission.Subject
          saisine, commission.Referral$State
          mesure, commission.Measure
          canal, commission.InformFamily$Channel
          recevabilité, district.EntryRule$Admission
          exception, district.FillLiaison$ExceptionReason
          district, district.DistrictMeasure
          diplôme, remediation.Diploma
          scolarité, remediation.Situation$Enrolment
          réponse, remediation.Situation$Agreement
          candidature, remediation.Placement$State
          candidature, remediation.PlacementMoved$Step
          avis, remediation.RecordExit$Satisfaction
          départ, remediation.RecordDeparture$Motive
          départ, remediation.RecordDeparture$Destination
          retour, remediation.RecordDeparture$RightToReturn
          point-sortie, remediation.RecordCheck$Point
          point-sortie, remediation.RecordCheck$Result
          canal, remediation.RecordCheck$Channel
          """)
  void every_name_that_may_stand_in_a_table_has_a_french_word(String list, String type) throws ClassNotFoundException {
    Object[] names = Class.forName("fr.allianceeducative." + type).getEnumConstants();

    assertThat(Stream.of(names).map(name -> ((Enum<?>) name).name())).isSubsetOf(inventory.words().get(list).keySet());
  }

  private List<Inventory.Table> tables() {
    return inventory.chapters().stream().flatMap(chapter -> chapter.tables().stream()).toList();
  }

  private Set<String> decided(String name) {
    Set<String> columns = new HashSet<>();
    tables().stream()
        .filter(table -> table.name().equals(name))
        .forEach(
            table -> {
              table.columns().forEach(column -> columns.add(column.name()));
              columns.addAll(table.withheld().keySet());
            });
    return columns;
  }

  /** The pupil, the case, what leads to one of them by a key, and what names a case without one. */
  private Map<String, Set<String>> tablesAboutAPupil() throws SQLException {
    try (Connection connection = database.getConnection()) {
      DatabaseMetaData schema = connection.getMetaData();
      Map<String, Set<String>> all = new TreeMap<>();
      try (ResultSet column = schema.getColumns(null, stored(schema, "alliance"), null, null)) {
        while (column.next()) {
          all.computeIfAbsent(lower(column.getString("TABLE_NAME")), name -> new TreeSet<>())
              .add(lower(column.getString("COLUMN_NAME")));
        }
      }
      Set<String> personal = new TreeSet<>(Set.of("pupil", "case_file"));
      all.forEach(
          (table, columns) -> {
            if (columns.contains("case_number") || columns.contains("pupil_id")) {
              personal.add(table);
            }
          });
      boolean grows = true;
      while (grows) {
        grows = false;
        for (String table : all.keySet()) {
          if (!personal.contains(table) && parents(schema, table).stream().anyMatch(personal::contains)) {
            grows = personal.add(table);
          }
        }
      }
      all.keySet().retainAll(personal);
      return all;
    }
  }

  private static Set<String> parents(DatabaseMetaData schema, String table) throws SQLException {
    Set<String> parents = new TreeSet<>();
    try (ResultSet key = schema.getImportedKeys(null, stored(schema, "alliance"), stored(schema, table))) {
      while (key.next()) {
        parents.add(lower(key.getString("PKTABLE_NAME")));
      }
    }
    return parents;
  }

  private static String stored(DatabaseMetaData schema, String name) throws SQLException {
    return schema.storesUpperCaseIdentifiers() ? name.toUpperCase(Locale.ROOT) : name;
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
