package fr.allianceeducative.signal.process;

import fr.allianceeducative.engine.ModelWords;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.signal.SituationReader;
import fr.allianceeducative.signal.SuggestedTrack;
import fr.allianceeducative.signal.Urgency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * {@code ${qualificationDue}}: the end of the delay within which a signal is qualified. The table of tracks says which row of
 * the table of delays counts, ordinary or urgent. {@code ${qualificationTells}}: the occasion on which the team learns of the task at
 * once; none when the table does not say that it is urgent, so that it waits for the summary of the day. A case opens by hundreds in
 * an import: looked up, this costs the engine no row.
 */
@Component
class QualificationWords implements ModelWords {

  private static final String DUE = "qualificationDue";
  private static final String TELLS = "qualificationTells";

  private final SituationReader reader;
  private final List<ModelWords> words;

  /** It is one of the words itself, so it asks for them only when it is used. */
  QualificationWords(SituationReader reader, @Lazy List<ModelWords> words) {
    this.reader = reader;
    this.words = words;
  }

  @Override
  public boolean knows(String word) {
    return word.equals(DUE) || word.equals(TELLS);
  }

  @Override
  public @Nullable Object meaningOf(String word, @Nullable String businessKey, @Nullable String school) {
    if (businessKey == null) {
      throw new IllegalArgumentException("${%s} means something in the path of a case only".formatted(word));
    }
    SuggestedTrack suggestion = reader.suggestion(new CaseNumber(businessKey));
    if (word.equals(TELLS)) {
      return suggestion.urgency() == Urgency.URGENT ? Urgency.URGENT.name() : null;
    }
    String delay = "due_" + suggestion.delay();
    return words.stream()
        .filter(each -> each.knows(delay))
        .findFirst()
        .orElseThrow()
        .meaningOf(delay, businessKey, school);
  }
}
