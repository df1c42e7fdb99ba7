package fr.allianceeducative.family;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.notification.Channel;
import fr.allianceeducative.notification.Outsiders;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Where the post finds whoever holds a link, and the address that opens it, made at the moment of sending. Whoever may hold the link no
 * longer is not found, however long the message has waited: it does not leave.
 */
@Component
class LinkHolders implements Outsiders {

  private final FamilyLinks links;
  private final LinkTokens tokens;
  private final CaseDesk cases;
  private final Entitlement entitlement;
  private final Clock clock;

  LinkHolders(FamilyLinks links, LinkTokens tokens, CaseDesk cases, Entitlement entitlement, Clock clock) {
    this.links = links;
    this.tokens = tokens;
    this.cases = cases;
    this.entitlement = entitlement;
    this.clock = clock;
  }

  @Override
  public Map<String, Outsider> of(Collection<String> names) {
    List<String> ids = names.stream().filter(FamilyLink::isRecipient).map(FamilyLink::idOf).toList();
    Map<String, Outsider> found = new HashMap<>();
    if (!ids.isEmpty()) {
      held(links.find(ids).values().stream().filter(link -> link.isOpenAt(clock.instant())).toList())
          .forEach(link -> tokens.of(link).ifPresent(token -> found.put(link.recipient(), outsider(link, token))));
    }
    return found;
  }

  private List<FamilyLink> held(List<FamilyLink> open) {
    if (open.isEmpty()) {
      return open;
    }
    return entitlement.held(open, cases.caseFiles(open.stream().map(FamilyLink::caseNumber).distinct().toList()));
  }

  private static Outsider outsider(FamilyLink link, String token) {
    boolean mail = link.channel() == Channel.MAIL;
    return new Outsider(mail ? link.address() : null, mail ? null : link.address(), "/lien/" + token);
  }
}
