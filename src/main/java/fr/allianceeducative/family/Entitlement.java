package fr.allianceeducative.family;

import fr.allianceeducative.casefile.CaseFile;
import fr.allianceeducative.casefile.FamilyDesk;
import fr.allianceeducative.casefile.Guardian;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.notification.Channel;
import fr.allianceeducative.notification.Reach;
import fr.allianceeducative.people.Pen;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may hold a personal link today. It is asked when a link is sent and again whenever it is used: a representative loses it with
 * the parental authority, and on the day the pupil comes of age.
 *
 * <p>Nobody has a link while sharing is in a pause: the head of the school decided it to protect the pupil, and only a person can say
 * who may be told what.
 */
@Component
class Entitlement {

  private final FamilyDesk families;
  private final Pen pen;

  Entitlement(FamilyDesk families, Pen pen) {
    this.families = families;
    this.pen = pen;
  }

  /** Why not, as somebody of the school reads it; empty when nothing speaks against it. */
  Optional<String> whyNot(CaseFile file, Holder holder, @Nullable String guardian, LinkPurpose purpose) {
    return whyNot(file, holder, guardian, purpose, () -> families.guardians(file.number()));
  }

  private Optional<String> whyNot(
      CaseFile file, Holder holder, @Nullable String guardian, LinkPurpose purpose, Supplier<List<Guardian>> guardians) {
    if (!file.isOpen()) {
      return Optional.of("Ce dossier est clos : aucun lien ne peut être envoyé.");
    }
    if (file.sharingSuspended()) {
      return Optional.of("Aucun lien ne peut être envoyé pour ce dossier en ce moment : voyez la direction.");
    }
    return holder == Holder.PUPIL ? pupil(file, purpose) : guardian(file, guardian, guardians);
  }

  boolean holds(CaseFile file, FamilyLink link) {
    return whyNot(file, link.holder(), link.guardian(), link.purpose()).isEmpty();
  }

  /** Those of a block of links that may be held; their representatives are asked for at once. */
  List<FamilyLink> held(Collection<FamilyLink> links, Map<CaseNumber, CaseFile> files) {
    Map<CaseNumber, List<Guardian>> guardians = families.guardians(files.values());
    return links.stream().filter(link -> holds(link, files.get(link.caseNumber()), guardians)).toList();
  }

  private boolean holds(FamilyLink link, @Nullable CaseFile file, Map<CaseNumber, List<Guardian>> guardians) {
    return file != null
        && whyNot(file, link.holder(), link.guardian(), link.purpose(), () -> guardians.getOrDefault(file.number(), List.of())).isEmpty();
  }

  private Optional<String> pupil(CaseFile file, LinkPurpose purpose) {
    return purpose == LinkPurpose.AGREEMENT && !file.pupil().ofAgeOn(pen.today())
        ? Optional.of("Cet élève est mineur : c’est un responsable légal qui répond. L’élève peut dire comment il voit la situation.")
        : Optional.empty();
  }

  private Optional<String> guardian(CaseFile file, @Nullable String name, Supplier<List<Guardian>> guardians) {
    if (file.pupil().ofAgeOn(pen.today())) {
      return Optional.of("Cet élève est majeur : envoyez-lui le lien, il décide seul.");
    }
    boolean may =
        guardians.get().stream()
            .anyMatch(guardian -> guardian.name().equals(name) && guardian.parentalAuthority());
    return may
        ? Optional.empty()
        : Optional.of("Cette personne n’exerce pas l’autorité parentale, ou n’est plus dans le dossier : aucun lien ne peut lui être envoyé.");
  }

  /** Where a representative is reached by a channel; a landline takes no SMS. */
  static Optional<String> addressOf(Guardian guardian, Channel channel) {
    return channel == Channel.MAIL
        ? Reach.mail(guardian.mail())
        : Reach.mobile(guardian.phone());
  }
}
