package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.SchoolYear;
import fr.allianceeducative.kernel.Uai;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The only door to pupils and cases.
 *
 * <p>Opening, moving and closing a case go with its path in the engine, in the same transaction.
 */
@Service
@Transactional
public class CaseDesk {

  private final Pupils pupils;
  private final CaseFiles files;
  private final CaseChanges changes;
  private final Paths paths;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CaseDesk(
      Pupils pupils,
      CaseFiles files,
      CaseChanges changes,
      Paths paths,
      ApplicationEventPublisher events,
      Clock clock) {
    this.pupils = pupils;
    this.files = files;
    this.changes = changes;
    this.paths = paths;
    this.events = events;
    this.clock = clock;
  }

  /** Adds pupils a file or a form names, and brings class, school and spelling of the known ones up to date. By key. */
  public Map<String, Pupil> register(Collection<NewPupil> newPupils) {
    return pupils.register(newPupils);
  }

  /** The same for pupils whom a file of the school names: any adult of the school may then find them. */
  public Map<String, Pupil> registerListed(Collection<NewPupil> newPupils) {
    Map<String, Pupil> known = pupils.register(newPupils);
    pupils.list(known.values().stream().map(Pupil::id).toList());
    return known;
  }

  /** Known pupils by key. */
  @Transactional(readOnly = true)
  public Map<String, Pupil> pupils(Collection<String> keys) {
    return pupils.byKey(keys);
  }

  /** All known pupils of these schools: for recognising a pupil whom a file names without national number. */
  @Transactional(readOnly = true)
  public List<Pupil> pupilsIn(Collection<Uai> schools) {
    return pupils.in(schools);
  }

  /** The open case of each of these pupils that has one. */
  @Transactional(readOnly = true)
  public Map<Long, CaseNumber> openCases(Collection<Long> pupilIds) {
    return files.openCases(pupilIds);
  }

  /** Opens a case and puts it on the path. A pupil has one open case at most. */
  public CaseNumber open(OpenCase opening) {
    Pupil pupil =
        pupils.byId(opening.pupilId()).orElseThrow(() -> new Refusal("Cet élève n’est pas encore enregistré."));
    Refusal.unless(
        files.openCases(List.of(pupil.id())).isEmpty(),
        "Un dossier est déjà ouvert pour cet élève : joignez-y le signal.");
    LocalDate today = LocalDate.now(clock);
    CaseNumber number = CaseNumber.of(SchoolYear.of(today).start(), changes.nextSequence(today));
    changes.add(number, pupil, opening, today);
    events.publishEvent(new CaseOpened(number));
    paths.begin(number, pupil.school());
    return number;
  }

  /** Writes a new score on an open case (null: nobody scored it) and tells its path that a new signal was attached. */
  public void attachSignal(CaseNumber number, @Nullable Integer score, boolean legalThreshold) {
    changes.score(number, score, legalThreshold);
    paths.signalAttached(number);
  }

  /** @throws Refusal when no case has this number */
  @Transactional(readOnly = true)
  public CaseFile caseFile(CaseNumber number) {
    return find(number).orElseThrow(() -> new Refusal("Aucun dossier ne porte ce numéro."));
  }

  /** Several cases by number, in one statement; unknown numbers are left out. */
  @Transactional(readOnly = true)
  public Map<CaseNumber, CaseFile> caseFiles(Collection<CaseNumber> numbers) {
    Map<CaseNumber, CaseFile> found = files.find(numbers);
    listed(found.keySet());
    return found;
  }

  @Transactional(readOnly = true)
  public Optional<CaseFile> find(CaseNumber number) {
    Optional<CaseFile> found = files.find(number);
    found.ifPresent(file -> events.publishEvent(new CaseSeen(CaseSeen.How.OPENED, number)));
    return found;
  }

  /**
   * The path has reached a stage. A closed case stays closed whatever its path does, and shows {@link Stage#CHECKS} while its
   * exit is being checked, so that whoever reads the list sees that somebody still looks.
   */
  public void enterStage(CaseNumber number, Stage stage) {
    if (stage == Stage.CHECKS || stage == Stage.CLOSED) {
      changes.stage(number, stage);
    } else {
      changes.stageWhileOpen(number, stage);
    }
  }

  /** Names the adult who keeps the link between pupil, school and family, alone or with a second one. */
  public void nameReferents(CaseNumber number, String referent, @Nullable String second) {
    changes.referents(number, referent, second);
    events.publishEvent(new ReferentNamed(number, second == null ? List.of(referent) : List.of(referent, second)));
  }

  /** Keeps an eye on the pupil until a day, without accompaniment. The stage becomes {@link Stage#WATCH}. */
  public void watch(CaseNumber number, LocalDate until) {
    Refusal.unless(
        until.isAfter(LocalDate.now(clock)), "Choisissez une date de veille après aujourd’hui.");
    changes.watch(number, until);
    events.publishEvent(new WatchBegun(number));
  }

  /** The watch is over before the case is: the path goes on. */
  public void liftWatch(CaseNumber number) {
    changes.liftWatch(number);
  }

  /** Ends the case with a known outcome. */
  public void close(CaseNumber number, ClosingReason reason) {
    changes.close(number, reason, LocalDate.now(clock));
    events.publishEvent(new CaseClosed(number, reason));
  }

  /** Opens a closed case again, with its history. */
  public void reopen(CaseNumber number) {
    changes.reopen(number);
    events.publishEvent(new CaseReopened(number));
  }

  /**
   * Moves the case to the school that now has the pupil, where its path begins again with its history. What cannot wait, an
   * urgency or a danger, goes with it.
   */
  public void transfer(CaseNumber number, Uai school) {
    CaseFile file = caseFile(number);
    Refusal.unless(file.isOpen(), "Ce dossier est clos : rouvrez-le avant de le transmettre.");
    changes.move(number, school);
    events.publishEvent(new CaseTransferred(number));
    paths.handOver(number);
    paths.begin(number, school);
  }

  private void listed(Collection<CaseNumber> numbers) {
    if (!numbers.isEmpty()) {
      events.publishEvent(new CaseSeen(CaseSeen.How.LISTED, List.copyOf(numbers)));
    }
  }
}
