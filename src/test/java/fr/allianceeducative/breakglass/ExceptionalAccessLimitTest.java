package fr.allianceeducative.breakglass;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allianceeducative.testing.Tables;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The table by which an exception stays one. */
class ExceptionalAccessLimitTest {

  @Test
  void one_person_opens_five_closed_cases_a_day_at_most() {
    assertThat(Tables.rows("casefile", "exceptional-access-limit", Map.of("who", "STAFF"))).isEqualTo(List.of(Map.of("mostPerDay", 5)));
  }
}
