package fr.allianceeducative.signal;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.Pupil;
import fr.allianceeducative.casefile.PupilChanged;
import fr.allianceeducative.casefile.PupilChanged.What;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Spelling;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the open cases of pupils who are called otherwise, or stand elsewhere, since a file said so. */
@Component
class ChangedPupils {

  private final CaseDesk cases;
  private final ApplicationEventPublisher events;

  ChangedPupils(CaseDesk cases, ApplicationEventPublisher events) {
    this.cases = cases;
    this.events = events;
  }

  /** One statement when anybody changed, else none; {@code before} by key. */
  void tell(Map<String, Pupil> before, Collection<Pupil> now) {
    Map<Long, Set<What>> changed = new LinkedHashMap<>();
    for (Pupil pupil : now) {
      Pupil old = before.get(pupil.key());
      Set<What> what = old == null ? Set.of() : between(old, pupil);
      if (!what.isEmpty()) {
        changed.put(pupil.id(), what);
      }
    }
    if (!changed.isEmpty()) {
      Map<Long, CaseNumber> open = cases.openCases(changed.keySet());
      changed.forEach((pupil, what) -> {
        if (open.containsKey(pupil)) {
          what.forEach(each -> events.publishEvent(new PupilChanged(open.get(pupil), each)));
        }
      });
    }
  }

  /** Accents and capitals are a matter of spelling: files differ in them every week. */
  private static Set<What> between(Pupil old, Pupil now) {
    Set<What> what = EnumSet.noneOf(What.class);
    if (!old.school().equals(now.school())) {
      what.add(What.SCHOOL);
    }
    if (!old.birthDate().equals(now.birthDate())
        || !Spelling.essence(old.lastName()).equals(Spelling.essence(now.lastName()))
        || !Spelling.essence(old.firstName()).equals(Spelling.essence(now.firstName()))) {
      what.add(What.IDENTITY);
    }
    return what;
  }
}
