package fr.allianceeducative.casefile;

import fr.allianceeducative.casefile.PupilSearch.Candidate;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.access.AccessMatrix;
import fr.allianceeducative.people.access.Block;
import fr.allianceeducative.people.access.Relation;
import fr.allianceeducative.people.access.Sight;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What somebody may know of pupils who were found: by the matrix of their cases, and of the others what a report needs. */
@Component
class PupilsShown {

  private final Sights sights;
  private final AccessMatrix matrix;
  private final CaseFiles files;
  private final SearchGround ground;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PupilsShown(
      Sights sights, AccessMatrix matrix, CaseFiles files, SearchGround ground, ApplicationEventPublisher events, Clock clock) {
    this.sights = sights;
    this.matrix = matrix;
    this.files = files;
    this.ground = ground;
    this.events = events;
    this.clock = clock;
  }

  /** What the person may know of each; of whom the person neither sees a case nor may report, nothing. */
  List<FoundPupil> of(Staff staff, List<Candidate> candidates) {
    Map<Long, SeenCase> seen = seenCases(staff, candidates);
    List<FoundPupil> found = new ArrayList<>();
    for (Candidate candidate : candidates) {
      SeenCase file = seen.get(candidate.pupil().id());
      boolean reportable = ground.mayReport(staff) && candidate.pupil().school().equals(staff.school());
      if (file != null || reportable) {
        found.add(found(staff, candidate, file, reportable));
      }
    }
    return found;
  }

  /** Of each pupil the open case the person sees, else the last one. Two statements and a trace. */
  private Map<Long, SeenCase> seenCases(Staff staff, List<Candidate> candidates) {
    List<CaseFile> all = files.ofPupils(candidates.stream().map(each -> each.pupil().id()).toList());
    Map<CaseNumber, Sight> sight = sights.of(all);
    Map<Long, SeenCase> seen = new HashMap<>();
    all.stream()
        .sorted(Comparator.comparing(CaseFile::isOpen).thenComparing(CaseFile::openedOn))
        .map(file -> new SeenCase(file, sight.getOrDefault(file.number(), Sight.NOTHING), List.of(), staff.userName()))
        .filter(file -> file.sight().reads(Block.IDENTITY))
        .forEach(file -> seen.put(file.pupilId(), file));
    if (!seen.isEmpty()) {
      events.publishEvent(new CaseSeen(CaseSeen.How.LISTED, seen.values().stream().map(SeenCase::number).toList()));
    }
    return seen;
  }

  private FoundPupil found(Staff staff, Candidate candidate, @Nullable SeenCase file, boolean reportable) {
    Pupil pupil = candidate.pupil();
    boolean known =
        file != null
            || reportable && matrix.sight(staff.roles(), Relation.SCHOOL).reads(Block.IDENTITY)
            || candidate.ownClass() && matrix.sight(staff.roles(), Relation.CLASS).reads(Block.IDENTITY);
    return new FoundPupil(
        pupil.id(),
        pupil.fullName(),
        pupil.schoolClass(),
        known ? pupil.ageOn(LocalDate.now(clock)) : null,
        known ? pupil.birthDate() : null,
        pupil.school(),
        file,
        reportable);
  }
}
