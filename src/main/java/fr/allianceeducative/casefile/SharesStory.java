package fr.allianceeducative.casefile;

import fr.allianceeducative.people.Pen;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.access.AccessMatrix;
import fr.allianceeducative.people.access.Block;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What is shared with whom, for whoever may open the register of shares; and what asks for discretion in the case itself. */
@Component
class SharesStory implements CaseTeller {

  private static final int SHOWN = 12;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final Families families;
  private final People people;
  private final AccessMatrix matrix;
  private final Pen pen;

  SharesStory(Families families, People people, AccessMatrix matrix, Pen pen) {
    this.families = families;
    this.people = people;
    this.matrix = matrix;
    this.pen = pen;
  }

  @Override
  public List<Passage> tell(SeenCase seen) {
    if (seen.waits() || !seen.sight().reads(Block.IDENTITY) || !mayOpenTheRegister(seen)) {
      return List.of();
    }
    Set<String> told = new HashSet<>();
    // newest first: what was said before about the same thing is history, and stands in the register
    return families.shares(seen.number()).stream()
        .filter(share -> told.add(share.partner() + "|" + share.what()))
        .limit(SHOWN)
        .map(this::passage)
        .toList();
  }

  @Override
  public List<String> sensitive(SeenCase seen) {
    return seen.isPaused() ? List.of("partage avec les partenaires en pause") : List.of();
  }

  private Passage passage(Share share) {
    return Passage.of(Chapter.SHARES, share.partner(), null, null)
        .with("Quoi", share.what() + " (" + share.basis().label().toLowerCase(Locale.FRENCH) + ")")
        .with("État", share.stateOn(pen.today()).label() + until(share));
  }

  private static String until(Share share) {
    return share.until() == null || share.state() != Share.State.GIVEN ? "" : ", jusqu’au " + DAY.format(share.until());
  }

  private boolean mayOpenTheRegister(SeenCase seen) {
    return people
        .current()
        .filter(staff -> matrix.opens("GET", "/dossiers/" + seen.number() + "/partages", staff.roles()))
        .isPresent();
  }
}
