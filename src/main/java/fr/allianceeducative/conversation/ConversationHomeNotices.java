package fr.allianceeducative.conversation;

import fr.allianceeducative.casefile.Following;
import fr.allianceeducative.casefile.SeenCase;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.people.HomeNotice;
import fr.allianceeducative.people.HomeNotices;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.access.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Says at home in which fils messages wait: of the pupils somebody follows, and wherever the person has opened the fil before. A head of school
 * may read every fil of the school, and is not told of those never opened.
 */
@Component
class ConversationHomeNotices implements HomeNotices {

  private static final int SHOWN = 5;
  private static final int LOOKED_AT = 20;
  private static final int FOLLOWED = 100;

  private final Posts posts;
  private final Following following;

  ConversationHomeNotices(Posts posts, Following following) {
    this.posts = posts;
    this.following = following;
  }

  @Override
  public List<HomeNotice> of(Staff staff) {
    Map<CaseNumber, Integer> unread =
        posts.unread(staff.userName(), following.ownNumbers(FOLLOWED), LOOKED_AT);
    if (unread.isEmpty()) {
      return List.of();
    }
    List<SeenCase> readable = following.among(List.copyOf(unread.keySet()), Block.CONVERSATION);
    List<HomeNotice> notices = new ArrayList<>();
    readable.stream().limit(SHOWN).forEach(file -> notices.add(waits(file, unread.get(file.number()))));
    if (readable.size() > SHOWN) {
      notices.add(new HomeNotice("D’autres fils ont des messages à lire\u00A0: le suivant", fil(readable.get(SHOWN))));
    }
    return notices;
  }

  private static HomeNotice waits(SeenCase file, int messages) {
    String pupil = file.pupil() == null ? "dossier " + file.number() : file.pupil().fullName();
    return new HomeNotice(
        (messages == 1 ? "Un message à lire dans le fil\u00A0: " : messages + " messages à lire dans le fil\u00A0: ") + pupil, fil(file));
  }

  private static String fil(SeenCase file) {
    return "/dossiers/" + file.number() + "/fil";
  }
}
