package fr.allianceeducative.family;

import fr.allianceeducative.casefile.CaseTeller;
import fr.allianceeducative.casefile.Chapter;
import fr.allianceeducative.casefile.Passage;
import fr.allianceeducative.casefile.SeenCase;
import fr.allianceeducative.people.access.Block;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What pupil and family said by their links, for whoever reads exchanges; and which links were sent, used and stopped. */
@Component
@Order(0)
class FamilyStory implements CaseTeller {

  private static final int SHOWN = 10;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final FamilyWords words;
  private final FamilyLinks links;
  private final Clock clock;

  FamilyStory(FamilyWords words, FamilyLinks links, Clock clock) {
    this.words = words;
    this.links = links;
    this.clock = clock;
  }

  @Override
  public List<Passage> tell(SeenCase seen) {
    if (seen.waits() || !seen.sight().reads(Block.EXCHANGES)) {
      return List.of();
    }
    List<Passage> told = new ArrayList<>();
    words.of(seen.number(), SHOWN).stream().map(this::word).forEach(told::add);
    links.of(seen.number(), SHOWN).stream().map(this::link).forEach(told::add);
    return told;
  }

  private Passage word(FamilyWords.Word word) {
    return Passage.of(Chapter.DIAGNOSIS, "Par son lien personnel", day(word.at()), word.holder().guest().signature())
        .with(word.holder() == Holder.PUPIL ? "L’élève dit" : "La famille dit", word.words());
  }

  private Passage link(FamilyLink link) {
    return Passage.of(Chapter.SHARES, "Lien personnel : " + link.purpose().label(), day(link.sentAt()), link.sentBy())
        .with("À", link.guardian() == null ? link.holder().label() : link.guardian())
        .with("État", state(link, clock.instant()));
  }

  /** How far a link has come, in a few words. */
  private String state(FamilyLink link, Instant now) {
    if (link.endedWhy() != null && link.endedAt() != null) {
      return link.endedWhy().label() + " le " + DAY.format(day(link.endedAt()));
    }
    String used =
        link.answeredAt() != null
            ? "réponse reçue le " + DAY.format(day(link.answeredAt()))
            : link.openedAt() != null ? "ouvert le " + DAY.format(day(link.openedAt())) : "pas encore ouvert";
    String until = link.isOpenAt(now) ? ", valable jusqu’au " : ", échu le ";
    return used + until + DAY.format(day(link.expiresAt()));
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, clock.getZone());
  }
}
