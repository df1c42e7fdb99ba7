package fr.allianceeducative.standin;

import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Staff;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The only door to absences. Somebody says so for themselves; the head of a school says so for whoever could not. When tasks move is in
 * the path, what moves in {@link Handover}.
 */
@Service
@Transactional
public class StandInDesk {

  private static final int SHOWN = 100;
  private static final String UNKNOWN = "Cette absence n’est plus annoncée.";

  private final StaffAbsences absences;
  private final StandInRules rules;
  private final StandInPaths paths;
  private final StandInNotices notices;
  private final Handover handover;
  private final People people;

  StandInDesk(
      StaffAbsences absences,
      StandInRules rules,
      StandInPaths paths,
      StandInNotices notices,
      Handover handover,
      People people) {
    this.absences = absences;
    this.rules = rules;
    this.paths = paths;
    this.notices = notices;
    this.handover = handover;
    this.people = people;
  }

  /** Absences of staff the current person may see: the own ones and those they stand in for; to the head of a school those of its people. */
  @Transactional(readOnly = true)
  public List<StaffAbsence> shown() {
    Staff me = me();
    return absences.concerning(
        rules.isHead(me) ? colleagues().stream().map(Staff::userName).toList() : List.of(me.userName()), SHOWN);
  }

  /** Whoever works in the same school, or for the same district; the current person too. By name. */
  @Transactional(readOnly = true)
  public List<Staff> colleagues() {
    return rules.beside(me());
  }

  /** Whether the current person may say so for others. */
  public boolean speaksForOthers() {
    return rules.isHead(me());
  }

  /**
   * Announces an absence.
   *
   * @throws Refusal when the days or the substitute do not fit
   */
  public void declare(DeclareAbsence wished) {
    Staff me = me();
    Staff away = away(me, wished.userName());
    rules.check(away, wished);
    long id = absences.add(away.userName(), wished);
    paths.declared(id, away.school());
    notices.declared(id, away, wished.substitute(), me);
  }

  /** The person is back sooner, or does not leave at all. */
  public void end(long id) {
    StaffAbsence absence = find(id);
    Refusal.unless(mayEnd(me(), absence.userName()), UNKNOWN);
    paths.over(id);
    // one that had not begun has nothing to give back
    absences.remove(id);
  }

  /** The first day has come. */
  public void begin(long id) {
    StaffAbsence absence = find(id);
    absences.begin(id);
    handover.handOver(absence);
  }

  /** The last day is over, or the person is back. */
  public void finish(long id) {
    Optional<StaffAbsence> over = absences.find(id);
    absences.remove(id);
    over.ifPresent(handover::giveBack);
  }

  /** How an absence stands; the path asks for its days. */
  @Transactional(readOnly = true)
  public StaffAbsence find(long id) {
    return absences.find(id).orElseThrow(() -> new Refusal(UNKNOWN));
  }

  /** To everybody else an absence is as if it had never been. */
  private boolean mayEnd(Staff me, String userName) {
    return me.userName().equals(userName)
        || (rules.isHead(me) && rules.beside(me).stream().anyMatch(staff -> staff.userName().equals(userName)));
  }

  private Staff away(Staff me, String userName) {
    Refusal.unless(
        me.userName().equals(userName) || rules.isHead(me), "Chacun annonce sa propre absence ; la direction, celle de son équipe.");
    return rules.beside(me).stream()
        .filter(staff -> staff.userName().equals(userName))
        .findFirst()
        .orElseThrow(() -> new Refusal("Choisissez une personne de votre établissement."));
  }

  private Staff me() {
    return people.current().orElseThrow();
  }
}
