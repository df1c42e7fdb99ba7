package fr.allianceeducative.trace.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.trace.TraceQuery;
import java.util.Objects;

/** What stands in an address or in a field of the search is understood or refused; what is understood can be kept and asked for. */
class AddressesFuzzTest {

  /** What the tables hold of a number of a case, and of the name of an account. */
  private static final int LONGEST_NUMBER = 20;

  private static final int LONGEST_ACCOUNT = 64;

  @FuzzTest(maxDuration = "10m")
  void address(FuzzedDataProvider data) {
    Address address = new Address("/" + data.consumeRemainingAsString());

    address.door();
    address.task();
    address.account().ifPresent(account -> assertThat(account.length()).isLessThanOrEqualTo(LONGEST_ACCOUNT));
    address.caseNumber().ifPresent(AddressesFuzzTest::fits);
  }

  @FuzzTest(maxDuration = "10m")
  void search(FuzzedDataProvider data) {
    int field = data.consumeInt(0, 5);
    String text = data.consumeRemainingAsString();
    try {
      TraceQuery query =
          new SearchForm(
                  field == 0 ? text : null,
                  field == 1 ? text : null,
                  field == 2 ? text : null,
                  field == 3 ? text : null,
                  field == 4 ? text : null,
                  field == 5 ? text : null)
              .query();
      if (query.caseNumber() != null) {
        fits(query.caseNumber());
      }
      if (query.before() != null) {
        assertThat(Objects.requireNonNull(query.before()).at().toString()).isNotBlank();
      }
    } catch (Refusal sentence) {
      // what a person is told
    }
  }

  @FuzzTest(maxDuration = "10m")
  void numbers(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsString();
    CaseNumber.read(text).ifPresent(AddressesFuzzTest::fits);
    Uai.read(text).ifPresent(uai -> assertThat(uai.value()).hasSize(8));
  }

  private static void fits(CaseNumber number) {
    assertThat(number.value().length()).isLessThanOrEqualTo(LONGEST_NUMBER);
  }
}
