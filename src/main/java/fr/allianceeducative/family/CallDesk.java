package fr.allianceeducative.family;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.CaseFile;
import fr.allianceeducative.casefile.FamilyDesk;
import fr.allianceeducative.casefile.FamilyLinkUsed;
import fr.allianceeducative.casefile.Guardian;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.ShownList;
import fr.allianceeducative.notification.Channel;
import fr.allianceeducative.notification.Reach;
import fr.allianceeducative.people.Pen;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody of the family asks to be called, and somebody of the school calls. One task, however often it is asked meanwhile. */
@Service
@Transactional
public class CallDesk {

  private final FamilyVisitDesk visits;
  private final CaseDesk cases;
  private final FamilyDesk families;
  private final FamilyWords words;
  private final Calls calls;
  private final Pen pen;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CallDesk(
      FamilyVisitDesk visits,
      CaseDesk cases,
      FamilyDesk families,
      FamilyWords words,
      Calls calls,
      Pen pen,
      ApplicationEventPublisher events,
      Clock clock) {
    this.visits = visits;
    this.cases = cases;
    this.families = families;
    this.words = words;
    this.calls = calls;
    this.pen = pen;
    this.events = events;
    this.clock = clock;
  }

  /** Keeps the wish of whoever holds the link, and gives it to the référent as a task. */
  public void ask(String id, @Nullable CallMoment moment, @Nullable String phone) {
    FamilyLink link = visits.mustBeOpen(id);
    Refusal.unless(moment != null, "Choisissez un moment pour l’appel.");
    String number = phone == null || phone.isBlank() ? null : Reach.phone(phone).orElse(null);
    Refusal.unless(
        number != null || phone == null || phone.isBlank(),
        "Vérifiez le numéro de téléphone : il s’écrit comme 06 12 34 56 78.");
    String reached = number == null ? known(link) : number;
    Refusal.unless(reached != null, "Donnez un numéro de téléphone : l’école n’en a pas pour vous appeler.");
    words.holdOpenCalls(link.caseNumber());
    List<FamilyCall> open = words.openCalls(link.caseNumber());
    Refusal.unless(
        open.stream().noneMatch(call -> call.linkId().equals(id)), "Vous avez déjà demandé un appel : on va vous appeler.");
    words.add(new FamilyCall(link.caseNumber(), id, link.holder(), link.guardian(), clock.instant(), moment, reached));
    CaseFile file = cases.caseFile(link.caseNumber());
    if (open.isEmpty()) {
      calls.asked(file.number(), file.school());
    }
    events.publishEvent(new FamilyEvent.CallAsked(file.number(), link.holder()));
    events.publishEvent(new FamilyLinkUsed(file.number(), FamilyLinkUsed.How.ANSWERED));
  }

  /** The telephone that the link itself went to, or the one the file has of the representative. */
  private @Nullable String known(FamilyLink link) {
    if (link.channel() == Channel.SMS) {
      return link.address();
    }
    return families.guardians(link.caseNumber()).stream()
        .filter(guardian -> guardian.name().equals(link.guardian()))
        .map(Guardian::phone)
        .filter(phone -> phone != null && !phone.isBlank())
        .findFirst()
        .orElse(null);
  }

  /** Who waits for a call, oldest first. */
  @Transactional(readOnly = true)
  public List<FamilyCall> waiting(CaseNumber number) {
    return words.openCalls(number);
  }

  /** What stands for a list that somebody reads, and comes back with what came of the call. */
  public static String markOf(List<FamilyCall> shown) {
    return ShownList.markOf(links(shown));
  }

  /**
   * Keeps that somebody called. It answers the wishes that were read: nobody has called who asked since then.
   *
   * @param mark of the list that was read
   */
  public void called(CaseNumber number, String mark, LocalDate on, CallResult result) {
    Refusal.unless(!on.isAfter(pen.today()), "Choisissez aujourd’hui ou un jour passé dans « Fait le ».");
    words.holdOpenCalls(number);
    List<String> waiting = links(words.openCalls(number));
    int shown =
        ShownList.shown(mark, waiting)
            .orElseThrow(() -> new Refusal("Les demandes d’appel ont changé entre-temps : rouvrez cette tâche et relisez la liste."));
    Refusal.unless(
        shown == waiting.size(),
        "Une autre personne a demandé à être appelée : rouvrez cette tâche et relisez la liste, votre réponse est gardée.");
    words.called(number, on, result, pen.author());
    events.publishEvent(new FamilyEvent.Called(number, result));
  }

  /** A link asks once until somebody has called. */
  private static List<String> links(List<FamilyCall> wishes) {
    return wishes.stream().map(FamilyCall::linkId).toList();
  }
}
