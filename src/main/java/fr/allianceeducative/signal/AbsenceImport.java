package fr.allianceeducative.signal;

import fr.allianceeducative.casefile.Pupil;
import fr.allianceeducative.kernel.tabular.ParsedFile;
import fr.allianceeducative.kernel.tabular.TabularFile;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Absence files: a half-day that is held with the same justification and reason is a repeat, otherwise a correction. */
@Component
class AbsenceImport implements SignalFile<AbsenceLine> {

  private record PupilSlot(String pupilKey, LocalDate day, HalfDay halfDay) {}

  private final Absences absences;

  AbsenceImport(Absences absences) {
    this.absences = absences;
  }

  @Override
  public ParsedFile<AbsenceLine> parse(TabularFile file, LocalDate today, SchoolReach schools) {
    return AbsenceFile.parse(file, today, schools);
  }

  @Override
  public PupilIdentity pupil(AbsenceLine line) {
    return line.pupil();
  }

  @Override
  public Object fact(SentLine<AbsenceLine> sent) {
    return new PupilSlot(sent.pupilKey(), sent.line().date(), sent.line().halfDay());
  }

  @Override
  public List<SentLine<AbsenceLine>> news(Collection<SentLine<AbsenceLine>> lines, Map<String, Pupil> known) {
    Map<Absences.Slot, Absences.Held> held = heldAround(lines, known);
    return lines.stream()
        .filter(sent -> {
          Pupil pupil = known.get(sent.pupilKey());
          return pupil == null || !said(sent).equals(held.get(slot(sent, pupil)));
        })
        .toList();
  }

  @Override
  public boolean isSignal(AbsenceLine line) {
    return !line.justified();
  }

  @Override
  public void write(List<SentLine<AbsenceLine>> news, Map<String, Pupil> pupils) {
    Set<Absences.Slot> held = heldAround(news, pupils).keySet();
    Map<Absences.Slot, Absences.Held> added = new HashMap<>();
    Map<Absences.Slot, Absences.Held> corrected = new HashMap<>();
    for (SentLine<AbsenceLine> sent : news) {
      Absences.Slot slot = slot(sent, pupils.get(sent.pupilKey()));
      (held.contains(slot) ? corrected : added).put(slot, said(sent));
    }
    absences.add(added);
    absences.correct(corrected);
  }

  private Map<Absences.Slot, Absences.Held> heldAround(Collection<SentLine<AbsenceLine>> lines, Map<String, Pupil> pupils) {
    Set<Long> ids = new HashSet<>();
    lines.forEach(sent -> {
      Pupil pupil = pupils.get(sent.pupilKey());
      if (pupil != null) {
        ids.add(pupil.id());
      }
    });
    if (ids.isEmpty()) {
      return Map.of();
    }
    Comparator<LocalDate> order = Comparator.naturalOrder();
    LocalDate first = lines.stream().map(sent -> sent.line().date()).min(order).orElseThrow();
    LocalDate last = lines.stream().map(sent -> sent.line().date()).max(order).orElseThrow();
    return absences.between(ids, first, last);
  }

  private static Absences.Slot slot(SentLine<AbsenceLine> sent, Pupil pupil) {
    return new Absences.Slot(pupil.id(), sent.line().date(), sent.line().halfDay());
  }

  private static Absences.Held said(SentLine<AbsenceLine> sent) {
    return new Absences.Held(sent.line().justified(), sent.line().reason());
  }
}
