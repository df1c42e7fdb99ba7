package fr.allianceeducative.family.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.allianceeducative.engine.DecisionTables;
import fr.allianceeducative.family.Holder;
import fr.allianceeducative.family.LinkLimits;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.testing.Tables;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FamilyLinkLimitsDecisionTest {

  private final DecisionTables tables = mock();
  private final LinkLimits limits = new DecisionLinkLimits(tables);

  @ParameterizedTest
  @EnumSource(Holder.class)
  void an_address_gets_three_links_a_day_and_eight_wrong_dates_shut_one(Holder holder) {
    Map<String, Object> row = Tables.rows("family", "family-link-limits", Map.of("holder", holder.name())).get(0);
    when(tables.row("family-link-limits", Map.of("holder", holder.name()))).thenReturn(row);

    assertThat(limits.linksPerDay(holder)).isEqualTo(3);
    assertThat(limits.wrongDates(holder)).isEqualTo(8);
  }

  @Test
  void a_table_that_gives_no_number_is_said_and_opens_nothing() {
    when(tables.row(anyString(), any())).thenReturn(Map.of("linksPerDay", 0));

    assertThatThrownBy(() -> limits.linksPerDay(Holder.PUPIL)).isInstanceOf(Refusal.class).hasMessageContaining("table des liens");
    assertThatThrownBy(() -> limits.wrongDates(Holder.PUPIL)).isInstanceOf(Refusal.class).hasMessageContaining("table des liens");
  }
}
