package fr.allianceeducative.casefile.process;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.CaseFile;
import fr.allianceeducative.casefile.Pupil;
import fr.allianceeducative.casefile.TaskSights;
import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.directory.School;
import fr.allianceeducative.engine.FormContext;
import fr.allianceeducative.engine.OpenTask;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.people.access.Block;
import fr.allianceeducative.people.access.Sight;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The first lines of the form of every task of a case: who the pupil is, in which school, why the case is open. */
@Component
class CaseHeaderContext implements FormContext {

  private final CaseDesk cases;
  private final Directory directory;
  private final TaskSights sights;
  private final Clock clock;

  CaseHeaderContext(CaseDesk cases, Directory directory, TaskSights sights, Clock clock) {
    this.cases = cases;
    this.directory = directory;
    this.sights = sights;
    this.clock = clock;
  }

  @Override
  public boolean fills(OpenTask task) {
    return task.businessKey() != null && CaseNumber.read(task.businessKey()).isPresent();
  }

  @Override
  public boolean waitsInPause(OpenTask task) {
    return false;
  }

  @Override
  public Map<String, Object> contextOf(OpenTask task) {
    return CaseNumber.read(task.businessKey()).flatMap(cases::find).map(this::header).orElseGet(Map::of);
  }

  private Map<String, Object> header(CaseFile file) {
    Sight sight = sights.throughTask(file);
    return Map.of(
        "pupil", sight.reads(Block.IDENTITY) ? line(file.pupil()) : "",
        "school", directory.school(file.school()).map(School::name).orElse(file.school().value()),
        "caseNumber", file.number().value(),
        "why", sight.reads(Block.SCHOOLING) ? why(file, sight) : "");
  }

  private String line(Pupil pupil) {
    return "%s, %s, %d ans".formatted(pupil.fullName(), pupil.schoolClass(), pupil.ageOn(LocalDate.now(clock)));
  }

  private static String why(CaseFile file, Sight sight) {
    List<String> parts = new ArrayList<>();
    parts.add(file.score() == null ? "Dossier ouvert à la main" : "Score " + file.score());
    if (file.legalThreshold()) {
      parts.add("seuil légal d’absences atteint");
    }
    if (file.sharingSuspended() && sight.reads(Block.PROTECTION)) {
      parts.add("partage ordinaire suspendu");
    }
    return String.join(" · ", parts);
  }
}
