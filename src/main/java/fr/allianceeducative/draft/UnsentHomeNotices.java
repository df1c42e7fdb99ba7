package fr.allianceeducative.draft;

import fr.allianceeducative.people.HomeNotice;
import fr.allianceeducative.people.HomeNotices;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.UnsentForms;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says at home that something somebody wrote was never sent: a page after the end of the session, or a task that ended without them. */
@Component
class UnsentHomeNotices implements HomeNotices {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.FRENCH);

  private final UnsentForms forms;
  private final LateTexts late;
  private final People people;
  private final Clock clock;

  UnsentHomeNotices(UnsentForms forms, LateTexts late, People people, Clock clock) {
    this.forms = forms;
    this.late = late;
    this.people = people;
    this.clock = clock;
  }

  @Override
  public List<HomeNotice> of(Staff staff) {
    List<LateText> texts = late.of(staff.userName());
    Map<String, String> names = Staff.namesOf(people.named(texts.stream().map(LateText::by).filter(Objects::nonNull).distinct().toList()));
    return Stream.concat(
            forms
                .waiting(staff.userName())
                .map(page -> new HomeNotice("Un texte que vous aviez écrit n’est pas parti : reprenez-le", page))
                .stream(),
            texts.stream().map(text -> notice(text, names)))
        .toList();
  }

  private HomeNotice notice(LateText text, Map<String, String> names) {
    return new HomeNotice(
        "%s. Ce que vous aviez commencé à y écrire est gardé pour vous jusqu’au %s : relisez-le"
            .formatted(text.ending(names), DAY.format(text.until().atZone(clock.getZone()))),
        text.page());
  }
}
