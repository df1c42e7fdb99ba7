package fr.allianceeducative.signal;

import fr.allianceeducative.casefile.Pupil;
import fr.allianceeducative.kernel.tabular.ImportedLine;
import fr.allianceeducative.kernel.tabular.ParsedFile;
import fr.allianceeducative.kernel.tabular.TabularFile;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A kind of file that schools send: how it is read, what of it is known already, where the rest is kept. */
interface SignalFile<L extends ImportedLine<L>> {

  ParsedFile<L> parse(TabularFile file, LocalDate today, SchoolReach schools);

  PupilIdentity pupil(L line);

  /** What a line is about, once its pupil was recognised: a later line about the same replaces it. */
  Object fact(SentLine<L> sent);

  /** Those of the lines that say something the case file does not hold. {@code known}: pupils the case file has, by key. */
  List<SentLine<L>> news(Collection<SentLine<L>> lines, Map<String, Pupil> known);

  /** Whether a line speaks for looking at the pupil: a justified absence or better marks are no new signal. */
  boolean isSignal(L line);

  /** Writes lines that are new or correct what is held. Every pupil is registered. */
  void write(List<SentLine<L>> news, Map<String, Pupil> pupils);
}
