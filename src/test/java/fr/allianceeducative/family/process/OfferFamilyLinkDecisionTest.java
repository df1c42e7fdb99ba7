package fr.allianceeducative.family.process;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allianceeducative.family.LinkPurpose;
import fr.allianceeducative.testing.Tables;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferFamilyLinkDecisionTest {

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource(textBlock = """
    userTask_completeAgreement, SMS, SMS
    userTask_completeAgreement, MAIL, MAIL
    userTask_completeAgreement, PHONE, NONE
    userTask_completeAgreement, LETTER, NONE
    userTask_completeAgreement, UNKNOWN, NONE
    userTask_informFamily, SMS, NONE
    userTask_anythingElse, MAIL, NONE
    """)
  void the_path_sends_a_link_by_itself_only_where_an_answer_is_missing_and_the_family_prefers_to_write(
      String step, String preferred, String sent) {
    Map<String, Object> row =
        Tables.rows("family", "offer-family-link", Map.of("step", step, "preferredChannel", preferred)).get(0);

    assertThat(row.get("linkChannel")).isEqualTo(sent);
    assertThat(LinkPurpose.named((String) row.get("linkPurpose"))).isPresent();
  }
}
