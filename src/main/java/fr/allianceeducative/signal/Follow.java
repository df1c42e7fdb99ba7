package fr.allianceeducative.signal;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.CaseFile;
import fr.allianceeducative.casefile.OpenCase;
import fr.allianceeducative.kernel.CaseNumber;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Acts on new scores: opens a case, or tells an open one. A case is never scored lower than it stands. */
@Component
class Follow {

  private final CaseDesk cases;

  Follow(CaseDesk cases) {
    this.cases = cases;
  }

  record Outcome(int opened, int attached) {

    static final Outcome NOTHING = new Outcome(0, 0);
  }

  /** {@code signalled}: pupils the file says something new against; nobody's closed case is followed by another without it. */
  Outcome up(List<PupilScore> scored, Set<Long> signalled) {
    Map<Long, CaseNumber> open = cases.openCases(scored.stream().map(each -> each.pupil().id()).toList());
    Map<CaseNumber, CaseFile> files = cases.caseFiles(open.values());
    int opened = 0;
    int attached = 0;
    for (PupilScore each : scored) {
      CaseNumber number = open.get(each.pupil().id());
      if (number != null) {
        attached += attach(files.get(number), each.score()) ? 1 : 0;
      } else if (each.score().opensCase() && signalled.contains(each.pupil().id())) {
        cases.open(new OpenCase(each.pupil().id(), each.score().total(), each.score().legalThreshold()));
        opened++;
      }
    }
    return new Outcome(opened, attached);
  }

  private boolean attach(CaseFile file, Score score) {
    Integer before = file.score();
    int stands = before == null ? 0 : before;
    boolean newlyLegal = score.legalThreshold() && !file.legalThreshold();
    if (score.total() <= stands && !newlyLegal) {
      return false;
    }
    cases.attachSignal(file.number(), Math.max(score.total(), stands), score.legalThreshold() || file.legalThreshold());
    return true;
  }
}
