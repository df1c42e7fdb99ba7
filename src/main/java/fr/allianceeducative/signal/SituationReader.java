package fr.allianceeducative.signal;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.CaseFile;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.signal.SignalReport.ReportedObservation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is known about a pupil before a person decides: figures of the school, reports of colleagues, what the table suggests. */
@Service
@Transactional(readOnly = true)
public class SituationReader {

  private final Qualifications qualifications;
  private final PupilScores scores;
  private final TrackTable tracks;
  private final CaseDesk cases;
  private final Clock clock;

  SituationReader(Qualifications qualifications, PupilScores scores, TrackTable tracks, CaseDesk cases, Clock clock) {
    this.qualifications = qualifications;
    this.scores = scores;
    this.tracks = tracks;
    this.cases = cases;
    this.clock = clock;
  }

  /** What the table of tracks needs to suggest one. */
  public SituationInFigures situation(CaseNumber number) {
    CaseFile file = cases.caseFile(number);
    List<ReportedObservation> observations =
        qualifications.reports(file.pupil().id(), number).stream().map(SignalReport::observation).toList();
    return new SituationInFigures(
        file.score(),
        file.legalThreshold(),
        observations.stream().map(ReportedObservation::urgency).max(Comparator.naturalOrder()).orElse(Urgency.NORMAL),
        file.pupil().ageOn(LocalDate.now(clock)),
        observations.stream().anyMatch(ReportedObservation::alreadyFollowed),
        observations.stream().anyMatch(ReportedObservation::alreadyLeft));
  }

  /** What the table of tracks suggests now; it is asked each time, so that a report that came since counts. */
  public SuggestedTrack suggestion(CaseNumber number) {
    return tracks.suggest(situation(number));
  }

  /** What colleagues reported, oldest first, fifty at most. */
  public List<SignalReport> reports(CaseNumber number) {
    return qualifications.reports(cases.caseFile(number).pupil().id(), number);
  }

  /** What the files of the school say; empty when no file spoke of the pupil. */
  public Optional<Indicators> figures(CaseNumber number) {
    return scores.of(cases.caseFile(number).pupil().id());
  }
}
