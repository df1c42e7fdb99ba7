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
      "La direction reçoit une tâche tout de suite ; le parcours continue.",
      IncidentDesk::declareUrgency),
  DANGER(
      "danger",
      "Signaler un danger",
      "Le partage ordinaire s’arrête aussitôt. Seule la trace d’une transmission est gardée ici.",
      IncidentDesk::reportDanger),
  TRANSFER(
      "changement",
      "L’élève change d’établissement",
      "Le parcours s’arrête ici et reprend, avec son histoire, dans l’établissement qui accueille l’élève.",
      IncidentDesk::requestTransfer),
  WITHDRAWAL(
      "retrait",
      "La famille ou le jeune se retire",
      "Le parcours s’arrête ; une tâche demande d’en noter la raison. Les procédures légales continuent.",
      IncidentDesk::requestWithdrawal);

  private final String path;
  private final String label;
  private final String effect;
  private final BiConsumer<IncidentDesk, CaseNumber> say;

  Incident(String path, String label, String effect, BiConsumer<IncidentDesk, CaseNumber> say) {
    this.path = path;
    this.label = label;
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

  public String effect() {
    return effect;
  }

  void tell(IncidentDesk desk, CaseNumber number) {
    say.accept(desk, number);
  }
}
