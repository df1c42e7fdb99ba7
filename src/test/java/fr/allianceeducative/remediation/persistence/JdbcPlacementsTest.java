package fr.allianceeducative.remediation.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.remediation.ApplyToScheme;
import fr.allianceeducative.remediation.Diploma;
import fr.allianceeducative.remediation.Match;
import fr.allianceeducative.remediation.Placement;
import fr.allianceeducative.remediation.RecordNoScheme;
import fr.allianceeducative.remediation.RecordSchemeAnswer;
import fr.allianceeducative.remediation.RecordSchemeEntry;
import fr.allianceeducative.remediation.ReviewPlacement;
import fr.allianceeducative.remediation.Scheme;
import fr.allianceeducative.remediation.SchemePlaces;
import fr.allianceeducative.remediation.Situation;
import fr.allianceeducative.testing.DatabaseTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Import(JdbcPlacements.class)
@Transactional
class JdbcPlacementsTest {

  private static final CaseNumber CASE = new CaseNumber("AE-2026-000042");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final Scheme SCHEME =
      new Scheme("EPIDE", "EPIDE", 17, 25, 25, Scheme.Admits.LEFT, Diploma.BAC, 0, 0, 18, false, "Volontaire");

  @Autowired JdbcPlacements placements;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void aCaseInADistrictWithTwoPlaces() {
    CaseRows.insert(jdbc, CASE);
    jdbc.sql("insert into alliance.district (code, name) values ('D1', 'District')").update();
    jdbc.sql("insert into alliance.scheme_place (scheme_code, district, places) values ('EPIDE', 'D1', 2)").update();
  }

  @Test
  void the_newest_situation_counts() {
    Situation known =
        new Situation(CASE, Situation.Enrolment.LEFT, TODAY, TODAY, Diploma.NONE, "Mécanique", true, false,
            Situation.Agreement.PENDING);
    placements.add(new Situation(CASE, Situation.Enrolment.ENROLLED, null, TODAY, Diploma.BAC, "Rien", false, true,
        Situation.Agreement.GIVEN), TODAY, "cpe.brito");
    placements.add(known, TODAY, null);

    assertThat(placements.situation(CASE)).contains(known);
  }

  @Test
  void places_are_kept_for_districts_of_the_directory_only() {
    jdbc.sql("delete from alliance.scheme_place").update();
    assertThat(placements.countsPlaces()).isFalse();

    placements.offer(List.of(new SchemePlaces("D1", "E2C", 7), new SchemePlaces("NOWHERE", "E2C", 9)));

    assertThat(placements.countsPlaces()).isTrue();
    assertThat(placements.freePlaces("D1")).isEqualTo(Map.of("E2C", 7));
  }

  @Test
  void a_place_is_taken_from_the_admission_to_the_end_of_the_stay() {
    placements.add(new ApplyToScheme(CASE, "EPIDE", "CV", true), SCHEME, "D1", TODAY, "cpe.brito");
    assertThat(placements.freePlaces("D1")).containsEntry("EPIDE", 2);
    placements.answered(last(), new RecordSchemeAnswer(CASE, TODAY, RecordSchemeAnswer.Decision.ADMITTED, null, "Oui"), null);
    assertThat(placements.freePlaces("D1")).containsEntry("EPIDE", 1);
    placements.entered(last(), new RecordSchemeEntry(CASE, TODAY, null));
    placements.reviewed(last(), new ReviewPlacement(CASE, TODAY, ReviewPlacement.Result.CONTINUES, null), null);
    assertThat(last().state()).isEqualTo(Placement.State.ENTERED);
    placements.reviewed(last(), new ReviewPlacement(CASE, TODAY, ReviewPlacement.Result.COMPLETED, "Bien"), null);

    assertThat(last().state()).isEqualTo(Placement.State.COMPLETED);
    assertThat(placements.freePlaces("D1")).containsEntry("EPIDE", 2);
    assertThat(placements.freePlaces("ELSEWHERE")).isEmpty();
  }

  @Test
  void that_nothing_fits_is_kept_with_the_reason_of_each_scheme() {
    placements.add(new RecordNoScheme(CASE, "Rien à portée", false),
        List.of(new Match(SCHEME, List.of("Trop jeune.", "Encore inscrit."), null)), TODAY, null);

    assertThat(jdbc.sql("select obstacles from alliance.no_scheme_check where scheme_code = 'EPIDE'").query(String.class).single())
        .isEqualTo("Trop jeune. Encore inscrit.");
  }

  private Placement last() {
    return placements.last(CASE).orElseThrow();
  }
}
