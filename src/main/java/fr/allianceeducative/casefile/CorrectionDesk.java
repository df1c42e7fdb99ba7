package fr.allianceeducative.casefile;

import fr.allianceeducative.casefile.Corrected.What;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.PupilKey;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.people.Pen;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts right what a family or a young person says is wrong.
 *
 * <p>A fact (who the pupil is, how somebody is reached) is corrected; of what stood there before only that it was changed is kept:
 * by whom, when, why. What a professional wrote is that person's view: it stays, and the remark of the family beside it.
 */
@Service
@Transactional
public class CorrectionDesk {

  private static final int OLDEST = 100;

  private final CaseDesk cases;
  private final Pupils pupils;
  private final Corrections corrections;
  private final Pen pen;
  private final ApplicationEventPublisher events;

  CorrectionDesk(
      CaseDesk cases,
      Pupils pupils,
      Corrections corrections,
      Pen pen,
      ApplicationEventPublisher events) {
    this.cases = cases;
    this.pupils = pupils;
    this.corrections = corrections;
    this.pen = pen;
    this.events = events;
  }

  public void correctIdentity(CorrectIdentity command) {
    LocalDate today = pen.today();
    Refusal.unless(
        command.birthDate().isBefore(today) && command.birthDate().isAfter(today.minusYears(OLDEST)),
        "Cette date de naissance n’est pas possible : corrigez-la.");
    Pupil pupil = cases.caseFile(command.caseNumber()).pupil();
    List<String> changed = new ArrayList<>();
    note(changed, "nom", pupil.lastName().equals(command.lastName()));
    note(changed, "prénom", pupil.firstName().equals(command.firstName()));
    note(changed, "date de naissance", pupil.birthDate().equals(command.birthDate()));
    Refusal.unless(!changed.isEmpty(), "Rien n’est changé : écrivez ce qui est juste.");
    corrections.identity(pupil.id(), command, key(pupil, command));
    keep(command.caseNumber(), "Identité : " + String.join(", ", changed), null, command.reason(), command.saidBy());
    events.publishEvent(new Corrected(command.caseNumber(), What.IDENTITY));
  }

  public void correctGuardian(CorrectGuardian command) {
    Pupil pupil = cases.caseFile(command.caseNumber()).pupil();
    Refusal.unless(
        corrections.guardian(pupil.id(), command.name(), command.corrected()),
        "Ce responsable légal n’est plus dans le dossier : rechargez la page.");
    keep(command.caseNumber(), "Responsable légal", null, command.reason(), command.saidBy());
    events.publishEvent(new Corrected(command.caseNumber(), What.GUARDIAN));
  }

  /** Joins what the family says to what a professional wrote. */
  public void addRemark(AddRemark command) {
    cases.caseFile(command.caseNumber());
    keep(command.caseNumber(), command.subject(), command.remark(), null, command.saidBy());
    events.publishEvent(new Corrected(command.caseNumber(), What.REMARK));
  }

  /** What was corrected and remarked, newest first. */
  @Transactional(readOnly = true)
  public List<Correction> of(CaseNumber number) {
    return corrections.of(number);
  }

  /** A pupil whom files recognise by name and birth date is recognised by the right ones from now on. */
  private PupilKey key(Pupil pupil, CorrectIdentity command) {
    PupilKey old = new PupilKey(pupil.key());
    if (old.isNational()) {
      return old;
    }
    PupilKey key = PupilKey.of(command.lastName(), command.firstName(), command.birthDate(), pupil.school());
    Refusal.unless(
        key.equals(old) || pupils.byKey(List.of(key.value())).isEmpty(),
        "Un autre élève de l’établissement porte déjà ce nom et cette date de naissance : vérifiez avant de corriger.");
    return key;
  }

  private void keep(CaseNumber number, String subject, @Nullable String remark, @Nullable String reason, Voice saidBy) {
    corrections.add(new Correction(number, subject, remark, reason, saidBy, pen.today(), pen.author()));
  }

  private static void note(List<String> changed, String what, boolean same) {
    if (!same) {
      changed.add(what);
    }
  }
}
