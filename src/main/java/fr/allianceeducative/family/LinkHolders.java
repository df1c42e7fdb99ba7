package fr.allianceeducative.family;

import fr.allianceeducative.notification.Channel;
import fr.allianceeducative.notification.Outsiders;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Where the post finds whoever holds a link, and the address that opens it, made at the moment of sending. */
@Component
class LinkHolders implements Outsiders {

  private final FamilyLinks links;
  private final LinkTokens tokens;
  private final Clock clock;

  LinkHolders(FamilyLinks links, LinkTokens tokens, Clock clock) {
    this.links = links;
    this.tokens = tokens;
    this.clock = clock;
  }

  @Override
  public Map<String, Outsider> of(Collection<String> names) {
    List<String> ids = names.stream().filter(FamilyLink::isRecipient).map(FamilyLink::idOf).toList();
    Map<String, Outsider> found = new HashMap<>();
    if (!ids.isEmpty()) {
      links.find(ids).values().stream()
          .filter(link -> link.isOpenAt(clock.instant()))
          .forEach(link -> tokens.of(link).ifPresent(token -> found.put(link.recipient(), outsider(link, token))));
    }
    return found;
  }

  private static Outsider outsider(FamilyLink link, String token) {
    boolean mail = link.channel() == Channel.MAIL;
    return new Outsider(mail ? link.address() : null, mail ? null : link.address(), "/lien/" + token);
  }
}
