package fr.allianceeducative.casefile.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.allianceeducative.casefile.CaseFile;
import fr.allianceeducative.casefile.Pupil;
import fr.allianceeducative.casefile.Stage;
import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.engine.DecisionTables;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.SchoolCalendar;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.testing.DelayTable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AgreementTermTest {

  private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 3);
  private static final LocalDate SUMMER = LocalDate.of(2027, 8, 31);

  private final DecisionTables tables = mock(DecisionTables.class);
  private final Directory directory = mock(Directory.class);
  private AgreementTerm term;

  @BeforeEach
  void theTableOfTheHouse() {
    when(directory.school(any())).thenReturn(Optional.empty());
    when(tables.rows(eq("delays"), anyMap()))
        .thenAnswer(call -> DelayTable.rows((String) call.<Map<String, Object>>getArgument(1).get("delay")));
    WallClock wall = new WallClock(directory);
    SchoolCalendar calendar = new SchoolCalendar();
    term = new AgreementTerm(new DelayWords(tables, calendar, wall, Clock.systemUTC()), calendar, wall);
  }

  @Test
  void an_agreement_ends_with_the_school_year_at_the_latest() {
    assertThat(term.end(pupilBorn("2012-05-02"), NOVEMBER)).isEqualTo(SUMMER);
  }

  @Test
  void an_agreement_for_a_minor_ends_on_the_eve_of_the_eighteenth_birthday() {
    assertThat(term.end(pupilBorn("2009-03-10"), NOVEMBER)).isEqualTo(LocalDate.of(2027, 3, 9));
    assertThat(term.end(pupilBorn("2008-11-04"), NOVEMBER)).isEqualTo(NOVEMBER);
  }

  @Test
  void what_a_young_person_of_age_agrees_to_is_not_cut_by_a_birthday() {
    assertThat(term.end(pupilBorn("2008-11-03"), NOVEMBER)).isEqualTo(SUMMER);
    assertThat(term.end(pupilBorn("2007-01-03"), NOVEMBER)).isEqualTo(SUMMER);
  }

  @Test
  void what_is_agreed_to_when_it_is_time_to_ask_again_holds_through_the_next_year_but_not_longer_than_the_table_says() {
    assertThat(term.end(pupilBorn("2012-05-02"), LocalDate.of(2027, 7, 1))).isEqualTo(LocalDate.of(2028, 7, 1));
  }

  @Test
  void a_school_that_wants_shorter_agreements_changes_the_row() {
    when(tables.rows(eq("delays"), anyMap())).thenReturn(List.of(Map.of("amount", 2, "unit", "MONTHS")));

    assertThat(term.end(pupilBorn("2012-05-02"), NOVEMBER)).isEqualTo(LocalDate.of(2027, 1, 3));
  }

  @Test
  void it_is_time_to_ask_again_ten_school_days_before_the_end_and_so_before_the_summer() {
    LocalDate ask = term.askAgain(pupilBorn("2012-05-02"), SUMMER);

    assertThat(ask).isBetween(LocalDate.of(2027, 6, 14), LocalDate.of(2027, 7, 2));
  }

  private static CaseFile pupilBorn(String day) {
    Uai school = new Uai("0350001A");
    Pupil pupil = new Pupil(7, "k", null, "Martin", "Lina", LocalDate.parse(day), school, "3A");
    return new CaseFile(
        new CaseNumber("AE-2026-000042"), pupil, school, Stage.ALLIANCE, null, false, false, null, null, NOVEMBER, null, null, null);
  }
}
