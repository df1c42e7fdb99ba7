package fr.allianceeducative.commission;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.CaseFile;
import fr.allianceeducative.directory.School;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What forms and pages show of the commission. A list of cases costs the same few statements however long it is. */
@Service
@Transactional(readOnly = true)
public class CommissionReader {

  /** Most cases one agenda offers; the others wait for the next session. */
  static final int MOST_WAITING = 200;

  private final Sessions sessions;
  private final Referrals referrals;
  private final Minutes minutes;
  private final Invitations invitations;
  private final CaseDesk cases;
  private final CommissionRules rules;
  private final LocalRules local;

  CommissionReader(
      Sessions sessions,
      Referrals referrals,
      Minutes minutes,
      Invitations invitations,
      CaseDesk cases,
      CommissionRules rules,
      LocalRules local) {
    this.sessions = sessions;
    this.referrals = referrals;
    this.minutes = minutes;
    this.invitations = invitations;
    this.cases = cases;
    this.rules = rules;
    this.local = local;
  }

  /** A referral with the case it is about. */
  public record Listed(Referral referral, CaseFile file) {}

  public Optional<Session> session(SessionNumber number) {
    return sessions.find(number);
  }

  /** The session a case of this school would wait for now. */
  public Optional<Session> openSession(Uai school) {
    return sessions.open(school);
  }

  public School school(Uai school) {
    return local.school(school);
  }

  public ZoneId time(Uai school) {
    return local.time(school);
  }

  public Body body(Uai school) {
    return local.body(school);
  }

  public Rhythm rhythm(Uai school) {
    return local.rhythm(school, false);
  }

  /** Urgent ones first, then the oldest; two hundred at most. */
  public List<Listed> waiting(Uai school) {
    return listed(referrals.waiting(school, MOST_WAITING));
  }

  public List<Listed> agenda(SessionNumber session) {
    return listed(referrals.agenda(session));
  }

  public List<Invitation> invitations(SessionNumber session) {
    return invitations.of(session);
  }

  public List<Minute> minutes(SessionNumber session) {
    return minutes.of(session);
  }

  /** Those of these cases that are of the school of the session: what moved elsewhere is not shown here any more. */
  public Map<CaseNumber, CaseFile> files(Collection<CaseNumber> numbers, Session session) {
    return cases.caseFiles(numbers).values().stream()
        .filter(file -> file.school().equals(session.school()))
        .collect(Collectors.toMap(CaseFile::number, Function.identity()));
  }

  public Optional<Referral> referral(CaseNumber number) {
    return referrals.latest(number);
  }

  public Optional<Minute> latestDecision(CaseNumber number) {
    return minutes.latestDecision(number);
  }

  /** What may be decided for the pupil of a case today. */
  public List<Measure> measures(CaseFile file) {
    LocalDate today = local.today(file.school());
    return rules.measures(local.school(file.school()).type(), file.pupil().ageOn(today));
  }

  private List<Listed> listed(List<Referral> all) {
    Map<CaseNumber, CaseFile> files = cases.caseFiles(all.stream().map(Referral::caseNumber).toList());
    return all.stream()
        .filter(referral -> files.containsKey(referral.caseNumber()))
        .map(referral -> new Listed(referral, files.get(referral.caseNumber())))
        .filter(listed -> listed.file().isOpen() && listed.file().school().equals(listed.referral().school()))
        .toList();
  }
}
