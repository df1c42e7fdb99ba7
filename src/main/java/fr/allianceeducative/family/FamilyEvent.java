package fr.allianceeducative.family;

import fr.allianceeducative.casefile.CaseEvent;
import fr.allianceeducative.kernel.CaseNumber;

/** What the timeline tells of the family: that something happened, never what was said or where it was sent. */
sealed interface FamilyEvent extends CaseEvent {

  record LinkSent(CaseNumber caseNumber, Holder holder, LinkPurpose purpose) implements FamilyEvent {

    @Override
    public String sentence() {
      return "Lien personnel envoyé (%s) : « %s ».".formatted(who(holder), purpose.label());
    }

    @Override
    public Weight weight() {
      return Weight.ROUTINE;
    }
  }

  record LinkOpened(CaseNumber caseNumber, Holder holder) implements FamilyEvent {

    @Override
    public String sentence() {
      return "Lien personnel ouvert (%s).".formatted(who(holder));
    }

    @Override
    public Weight weight() {
      return Weight.ROUTINE;
    }
  }

  record LinkStopped(CaseNumber caseNumber, Holder holder, FamilyLink.End why) implements FamilyEvent {

    @Override
    public String sentence() {
      return "Lien personnel %s (%s).".formatted(why.label(), who(holder));
    }

    @Override
    public Weight weight() {
      return Weight.ROUTINE;
    }
  }

  record FamilySpoke(CaseNumber caseNumber, Holder holder) implements FamilyEvent {

    @Override
    public String sentence() {
      return holder == Holder.PUPIL
          ? "L’élève a dit comment il voit la situation, par son lien."
          : "La famille a dit comment elle voit la situation, par son lien.";
    }

    @Override
    public Weight weight() {
      return Weight.PRESSING;
    }
  }

  record SharingAnswered(CaseNumber caseNumber, Holder holder) implements FamilyEvent {

    @Override
    public String sentence() {
      return holder == Holder.PUPIL
          ? "L’élève a répondu sur le partage, par son lien."
          : "La famille a répondu sur le partage, par son lien.";
    }

    @Override
    public Weight weight() {
      return Weight.PRESSING;
    }
  }

  record CallAsked(CaseNumber caseNumber, Holder holder) implements FamilyEvent {

    @Override
    public String sentence() {
      return holder == Holder.PUPIL ? "L’élève demande à être appelé." : "La famille demande à être appelée.";
    }

    @Override
    public Weight weight() {
      return Weight.PRESSING;
    }
  }

  record Called(CaseNumber caseNumber, CallResult result) implements FamilyEvent {

    @Override
    public String sentence() {
      return "Appel demandé par la famille ou l’élève : %s.".formatted(result.told());
    }
  }

  record GuardianAdded(CaseNumber caseNumber) implements FamilyEvent {

    @Override
    public String sentence() {
      return "Responsable légal ajouté au dossier.";
    }
  }

  record GuardianCompleted(CaseNumber caseNumber) implements FamilyEvent {

    @Override
    public String sentence() {
      return "Coordonnées d’un responsable légal complétées.";
    }

    @Override
    public Weight weight() {
      return Weight.ROUTINE;
    }
  }

  private static String who(Holder holder) {
    return holder == Holder.PUPIL ? "élève" : "responsable légal";
  }
}
