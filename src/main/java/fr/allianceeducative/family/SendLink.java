package fr.allianceeducative.family;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.notification.Channel;
import org.jspecify.annotations.Nullable;

/**
 * A personal link for somebody.
 *
 * @param guardian name of a legal representative of the case; null for the pupil
 * @param address where the pupil is reached; null for a representative, whose address stands in the case
 */
public record SendLink(
    CaseNumber caseNumber, @Nullable String guardian, LinkPurpose purpose, Channel channel, @Nullable String address) {

  Holder holder() {
    return guardian == null ? Holder.PUPIL : Holder.GUARDIAN;
  }
}
