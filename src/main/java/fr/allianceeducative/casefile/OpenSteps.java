package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;
import java.util.List;

/** What the paths of a case wait for, whoever asks; {@link CaseStories} leaves out what the reader may not know of. */
public interface OpenSteps {

  /** The most urgent first, fifty at most. One statement. */
  List<OpenStep> of(CaseNumber number);
}
