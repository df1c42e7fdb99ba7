package fr.allianceeducative.remediation;

import fr.allianceeducative.kernel.CaseNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where situations, applications and placements are kept; the engine's side goes through {@link RemediationDesk}. */
public interface Placements {

  void add(Situation situation, LocalDate today, @Nullable String author);

  /** The newest situation of a case. */
  Optional<Situation> situation(CaseNumber number);

  void add(ApplyToScheme application, Scheme scheme, @Nullable String district, LocalDate today, @Nullable String author);

  /** The newest application of a case. */
  Optional<Placement> last(CaseNumber number);

  void answered(Placement placement, RecordSchemeAnswer answer, @Nullable String author);

  /** The application does not stand any more, without an answer of the structure. */
  void withdrawn(Placement placement, LocalDate on, @Nullable String author);

  void entered(Placement placement, RecordSchemeEntry entry);

  void reviewed(Placement placement, ReviewPlacement review, @Nullable String author);

  void add(RecordNoScheme found, List<Match> looked, LocalDate today, @Nullable String author);

  /** Whether anybody has said how many places any scheme has. */
  boolean countsPlaces();

  /** Says how many places schemes have, in districts of the directory; lines about other districts are left out. */
  void offer(List<SchemePlaces> places);

  /** Places left in a district by scheme, for the schemes whose places are known. */
  Map<String, Integer> freePlaces(String district);
}
