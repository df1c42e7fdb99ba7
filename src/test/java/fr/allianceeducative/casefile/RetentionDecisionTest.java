package fr.allianceeducative.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allianceeducative.testing.RetentionRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RetentionDecisionTest {

  private static final Path TABLE = Path.of("processes/casefile/retention.dmn");

  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvSource(textBlock = """
    traces, 12, DAY
    schoolLife, 0, SCHOOL_YEAR_END
    calls, 12, DAY
    messages, 12, DAY
    sessions, 12, DAY
    drafts, 6, DAY
    knownBrowsers, 6, DAY
    closedAccounts, 24, DAY
    """)
  void a_piece_of_data_has_its_time(String data, int months, String start) {
    assertThat(RetentionRows.rows(data, null)).singleElement().satisfies(row -> {
      assertThat(row).containsEntry("months", months).containsEntry("start", start);
      assertThat((String) row.get("label")).isNotBlank();
    });
  }

  @Test
  void a_signal_that_led_to_nothing_goes_after_three_months() {
    assertThat(RetentionRows.rows("case", "NO_NEED").get(0)).containsEntry("months", 3);
  }

  @ParameterizedTest
  @EnumSource(value = ClosingReason.class, mode = EnumSource.Mode.EXCLUDE, names = "NO_NEED")
  void a_case_with_an_outcome_goes_after_a_year(ClosingReason reason) {
    assertThat(RetentionRows.rows("case", reason.name())).singleElement()
        .satisfies(row -> assertThat(row).containsEntry("months", 12).containsEntry("start", "DAY"));
  }

  @Test
  void the_page_shows_every_row() throws IOException {
    Set<String> rows =
        Pattern.compile("_in1\">\\s*<text>\"(\\w+)\"</text>").matcher(Files.readString(TABLE)).results()
            .map((MatchResult row) -> row.group(1)).collect(Collectors.toCollection(TreeSet::new));
    Set<String> shown = new TreeSet<>(RetentionDesk.OTHERS);
    shown.add("case");

    assertThat(shown).isEqualTo(rows);
  }

  @Test
  void every_row_says_where_it_comes_from() throws IOException {
    assertThat(Files.readString(TABLE).split("<rule ")).hasSizeGreaterThan(7)
        .filteredOn(rule -> rule.startsWith("id="))
        .allMatch(rule -> rule.matches("(?s)[^>]+>\\s*<description>(Hypothèse|Code|CNIL).{20,}"));
  }
}
