package fr.allianceeducative.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.names.Likeness;
import fr.allianceeducative.kernel.names.NameMarks;
import fr.allianceeducative.kernel.names.NameWords;
import java.util.Set;

/** Whatever is typed into the search, and whatever a pupil is called, is understood or refused, and fits the tables. */
class PupilSearchFuzzTest {

  /** What the table of marks holds. */
  private static final int LONGEST_MARK = 80;

  @FuzzTest(maxDuration = "10m")
  void search(FuzzedDataProvider data) {
    String schoolClass = data.consumeString(20);
    String text = data.consumeRemainingAsString();
    try {
      PupilQuery query = PupilQuery.read(text, schoolClass);
      fits(NameMarks.soughtBy(query.words()));
      assertThat(new Likeness(query.words()).to("Le Goff", "Jean-Marie", Set.of())).isBetween(0.0, 1.0);
    } catch (Refusal sentence) {
      // what a person is told
    }
  }

  @FuzzTest(maxDuration = "10m")
  void name(FuzzedDataProvider data) {
    String firstName = data.consumeString(60);
    String lastName = data.consumeRemainingAsString();

    fits(new NameMarks().of(lastName, firstName).keySet());
    assertThat(new Likeness(NameWords.of(firstName)).to(lastName, firstName, Set.of())).isBetween(0.0, 1.0);
  }

  private static void fits(Set<String> marks) {
    assertThat(marks).allSatisfy(mark -> {
      assertThat(mark.length()).isLessThanOrEqualTo(LONGEST_MARK);
      assertThat(mark).doesNotContain("\0");
      assertThat(mark.chars().filter(sign -> Character.isSurrogate((char) sign)).count() % 2).isZero();
    });
  }
}
