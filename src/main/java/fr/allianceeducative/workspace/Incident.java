package fr.allianceeducative.workspace;

import fr.allianceeducative.casefile.IncidentDesk;
import fr.allianceeducative.kernel.CaseNumber;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiConsumer;

/** What may happen to a case at any time, as a person says it on the page of the case. */
enum Incident {
  URGENCY(
      "urgence",
      "Déclarer une urgence",
      "Déclarer l’urgence",
      "La direction reçoit une tâche tout de suite ; le parcours continue.",
      IncidentDesk::declareUrgency),
  DANGER(
      "danger",
      "Signaler un danger",
      "Signaler le danger",
      "Le partage ordinaire s’arrête aussitôt. Une tâche demande qui a transmis l’information préoccupante ; ce qui a été "
          + "confié ne s’écrit pas ici. Devant un danger immédiat, appelez d’abord le 17, le 112 ou le 119.",
      IncidentDesk::reportDanger),
  TRANSFER(
      "changement",
      "L’élève change d’établissement",
      "Préparer le changement",
      "Le parcours s’arrête ici et reprend, avec son histoire, dans l’établissement qui accueille l’élève.",
      IncidentDesk::requestTransfer),
  WITHDRAWAL(
      "retrait",
      "La famille ou le jeune se retire",
      "Noter le retrait",
      "Le parcours s’arrête ; une tâche demande d’en noter la raison. Les procédures légales continuent.",
      IncidentDesk::requestWithdrawal);

  private final String path;
  private final String label;
  private final String act;
  private final String effect;
  private final BiConsumer<IncidentDesk, CaseNumber> say;

  Incident(String path, String label, String act, String effect, BiConsumer<IncidentDesk, CaseNumber> say) {
    this.path = path;
    this.label = label;
    this.act = act;
    this.effect = effect;
    this.say = say;
  }

  static Optional<Incident> at(String path) {
    return Arrays.stream(values()).filter(incident -> incident.path.equals(path)).findFirst();
  }

  public String path() {
    return path;
  }

  public String label() {
    return label;
  }

  /** What the button that does it says. */
  public String act() {
    return act;
  }

  public String effect() {
    return effect;
  }

  void tell(IncidentDesk desk, CaseNumber number) {
    say.accept(desk, number);
  }
}
