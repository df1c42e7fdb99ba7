package fr.allianceeducative.signal;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.NewPupil;
import fr.allianceeducative.casefile.Pupil;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.kernel.tabular.ImportedLine;
import fr.allianceeducative.kernel.tabular.ParsedFile;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Takes the lines of a file that say something new, and scores the pupils they speak of; the others stay as they are. */
@Component
class LineIntake {

  private static final String FOREIGN =
      "Cet INE est celui d’un autre élève, ou d’un élève inscrit ailleurs : vérifiez-le, ou demandez le changement d’établissement.";
  private static final String LEFT =
      "Cet élève n’est plus inscrit dans cet établissement : vérifiez la ligne, ou demandez le changement d’établissement.";

  private final CaseDesk cases;
  private final PupilRecognition recognition;
  private final FollowedLookalikes lookalikes;
  private final ChangedPupils changes;
  private final Scoring scoring;
  private final Follow follow;
  private final PupilScores scores;

  LineIntake(
      CaseDesk cases,
      PupilRecognition recognition,
      FollowedLookalikes lookalikes,
      ChangedPupils changes,
      Scoring scoring,
      Follow follow,
      PupilScores scores) {
    this.cases = cases;
    this.recognition = recognition;
    this.lookalikes = lookalikes;
    this.changes = changes;
    this.scoring = scoring;
    this.follow = follow;
    this.scores = scores;
  }

  /**
   * @param reach the schools whose pupils the sender may change
   * @param others whether pupils who look like one with an open case are others: somebody has looked
   */
  <L extends ImportedLine<L>> ImportReport take(ParsedFile<L> parsed, SignalFile<L> kind, SchoolReach reach, boolean others) {
    PupilRecognition.Recognised pupils = recognition.recognise(parsed.taken().stream().map(kind::pupil).toList());
    ParsedFile<L> own = withoutForeign(parsed, kind, ForeignPupils.in(pupils, reach));
    ParsedFile<L> file = others ? own : waiting(own, kind, lookalikes.of(pupils));
    Map<Object, SentLine<L>> lastWord = new LinkedHashMap<>();
    for (L line : file.taken()) {
      SentLine<L> sent = new SentLine<>(pupils.keys().get(kind.pupil(line)), line);
      lastWord.put(kind.fact(sent), sent);
    }
    List<SentLine<L>> news = kind.news(lastWord.values(), pupils.known());
    Follow.Outcome outcome = news.isEmpty() ? Follow.Outcome.NOTHING : write(news, kind, pupils.known());
    Set<Uai> schools = file.taken().stream().map(line -> kind.pupil(line).school()).collect(Collectors.toSet());
    return report(file, news.size(), outcome, schools);
  }

  private static <L extends ImportedLine<L>> ParsedFile<L> withoutForeign(
      ParsedFile<L> file, SignalFile<L> kind, Set<PupilIdentity> foreign) {
    return foreign.isEmpty()
        ? file
        : ParsedFile.refusing(
            file,
            line -> Optional.of(kind.pupil(line)).filter(foreign::contains).map(pupil -> pupil.ine() == null ? LEFT : FOREIGN));
  }

  private static <L extends ImportedLine<L>> ParsedFile<L> waiting(
      ParsedFile<L> file, SignalFile<L> kind, Map<PupilIdentity, CaseNumber> followed) {
    return followed.isEmpty()
        ? file
        : ParsedFile.refusing(file, line -> Optional.ofNullable(followed.get(kind.pupil(line))).map(LineIntake::asked));
  }

  private static String asked(CaseNumber number) {
    return "Cet élève ressemble à un élève déjà suivi (dossier %s). Si c’est lui, corrigez le nom ou ajoutez l’INE. Sinon, cochez « Ce sont d’autres élèves » et envoyez de nouveau le fichier."
        .formatted(number);
  }

  private <L extends ImportedLine<L>> Follow.Outcome write(
      List<SentLine<L>> news, SignalFile<L> kind, Map<String, Pupil> known) {
    Map<String, NewPupil> named = new LinkedHashMap<>();
    news.forEach(sent -> named.put(sent.pupilKey(), PupilRecognition.newPupil(sent.pupilKey(), kind.pupil(sent.line()))));
    Map<String, Pupil> pupils = cases.registerListed(named.values());
    changes.tell(known, pupils.values());
    kind.write(news, pupils);
    Set<Long> signalled =
        news.stream()
            .filter(sent -> kind.isSignal(sent.line()))
            .map(sent -> pupils.get(sent.pupilKey()).id())
            .collect(Collectors.toSet());
    List<Pupil> byId = pupils.values().stream().sorted(Comparator.comparing(Pupil::id)).toList();
    return follow.up(scoring.score(byId), signalled);
  }

  private ImportReport report(ParsedFile<?> file, int taken, Follow.Outcome outcome, Set<Uai> schools) {
    List<Long> watched = scores.watchList(schools);
    int watchList = watched.size() - cases.openCases(watched).size();
    int repeated = file.lines() - file.refused().size() - file.leftAside().size() - taken;
    return new ImportReport(file.lines(), taken, repeated, file.refused(), outcome.opened(), outcome.attached(), watchList,
        scores.atLegalThreshold(schools), file.leftAside().size(), scores.distribution(schools));
  }
}
