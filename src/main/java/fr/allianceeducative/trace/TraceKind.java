package fr.allianceeducative.trace;

import org.jspecify.annotations.Nullable;

/** What a line tells. */
public enum TraceKind {
  CASE_OPENED("A ouvert le dossier", "a consulté le dossier"),
  CASE_WORKED_ON("A travaillé sur le dossier", "a complété le dossier"),
  CASES_LISTED("A vu une liste de dossiers", null),
  NOTE_OPENED("A ouvert une note protégée de sa profession", "a relu une note de sa profession"),
  SHARE_NOTED("A noté un partage prévu par la loi", "a noté un partage prévu par la loi"),
  SHARE_ASKED("A demandé un accord de partage", "a noté qu’une réponse est attendue pour un partage"),
  SHARE_AGREED("A noté un accord de partage", "a noté votre accord pour un partage"),
  SHARE_REFUSED("A noté un refus de partage", "a noté votre refus d’un partage"),
  SHARE_WITHDRAWN("A noté le retrait d’un accord de partage", "a noté que vous avez retiré un accord"),
  SHARE_ENDED("Fin d’un accord de partage", "a noté la fin d’un accord de partage"),
  LINK_SENT("A envoyé un lien personnel à la famille", "a envoyé un lien personnel"),
  LINK_OPENED("A ouvert son lien personnel", "a ouvert son lien personnel"),
  LINK_ANSWERED("A répondu par son lien personnel", "a répondu par son lien personnel"),
  LINK_ENDED("A arrêté un lien personnel", "a arrêté un lien personnel"),
  EXPORTED("A exporté ou imprimé", "a imprimé ou exporté des informations du dossier"),
  MEMBER_ENTERED("Un membre de l’alliance est entré dans le dossier", null),
  MEMBER_LEFT("Un membre de l’alliance est sorti du dossier", null),
  DISTRICT_ENTERED("A ouvert le dossier au district", null),
  DISTRICT_LEFT("Le dossier n’est plus ouvert au district", null),
  REFERENT_NAMED("A nommé un référent de l’élève", null),
  /** The case was closed, or moved to another school. */
  ACCESSES_ENDED("Fin des accès de l’alliance, du district et des accès exceptionnels", null),
  EXCEPTIONAL_ACCESS("A pris un accès exceptionnel", "a ouvert le dossier par un accès exceptionnel, en disant pourquoi"),
  ACCESS_REFUSED("S’est vu refuser l’accès", null),
  PUPIL_CHANGED("A changé l’identité ou l’établissement de l’élève par un import", "a changé le nom, la date de naissance ou l’établissement par un import"),
  CASE_FORGOTTEN("A effacé le dossier, sa durée de conservation étant passée", null),
  RIGHTS_CHANGED("A changé un compte ou ses droits", null),
  LOGIN("S’est connecté", null),
  /** Once a day, node and address: a program sends its password with each request. */
  PROGRAM_LOGIN("S’est connecté par un programme", null),
  LOGIN_REFUSED("Connexion refusée", null),
  LOGOUT("S’est déconnecté", null),
  TRACES_READ("A consulté les traces", null),
  /** What stands in the database was never written by the house. */
  UNREADABLE("Ligne illisible : elle a été modifiée", null);

  private final String label;
  private final @Nullable String toFamily;

  TraceKind(String label, @Nullable String toFamily) {
    this.label = label;
    this.toFamily = toFamily;
  }

  public String label() {
    return label;
  }

  /** The same, as a family reads it on its own page; null when the page does not tell it. */
  public @Nullable String toFamily() {
    return toFamily;
  }
}
