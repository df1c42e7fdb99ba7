package fr.allianceeducative.signal.process;

import fr.allianceeducative.engine.ModelWords;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.signal.QualificationDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * {@code ${qualificationDelay}}: the row of the table of delays within which a signal is qualified, as the table of tracks
 * says now. A case opens by hundreds in an import: looked up, the delay costs the engine no row.
 */
@Component
class QualificationWords implements ModelWords {

  private static final String DELAY = "qualificationDelay";

  private final QualificationDesk desk;

  QualificationWords(QualificationDesk desk) {
    this.desk = desk;
  }

  @Override
  public boolean knows(String word) {
    return word.equals(DELAY);
  }

  @Override
  public String meaningOf(String word, @Nullable String businessKey, @Nullable String school) {
    if (businessKey == null) {
      throw new IllegalArgumentException("${%s} means something in the path of a case only".formatted(word));
    }
    return desk.suggestion(new CaseNumber(businessKey)).delay();
  }
}
