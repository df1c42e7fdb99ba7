package fr.allianceeducative.rights.web;

import fr.allianceeducative.casefile.Share;
import fr.allianceeducative.casefile.Share.State;
import fr.allianceeducative.people.Guest;
import fr.allianceeducative.people.Pen;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Staff;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the register of shares is read: in words and days, with the names of those who noted something, in one statement. */
@Component
class RegisterWords {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private static final String BY_LINK = "par son lien personnel";

  private final People people;
  private final Pen pen;

  RegisterWords(People people, Pen pen) {
    this.people = people;
    this.pen = pen;
  }

  /**
   * A line as it is read.
   *
   * @param until empty while nothing ends it
   * @param ended by whom and when it was taken back; empty otherwise
   */
  record Line(String partner, String what, String basis, String since, String until, String state, String ended) {}

  List<Line> lines(List<Share> newestFirst) {
    Map<String, String> names =
        Staff.namesOf(people.named(newestFirst.stream().map(Share::withdrawnBy).filter(Objects::nonNull).distinct().toList()));
    Set<String> answered = new HashSet<>();
    List<Line> lines = new ArrayList<>();
    for (Share share : newestFirst) {
      boolean newer = !answered.add(share.partner() + "|" + share.what());
      lines.add(line(share, newer, names::get));
    }
    return lines;
  }

  private Line line(Share share, boolean answered, Function<String, @Nullable String> names) {
    State state = share.stateOn(pen.today());
    return new Line(
        share.partner(),
        share.what(),
        share.basis().label(),
        DAY.format(share.recordedOn()),
        share.withdrawnOn() != null ? DAY.format(share.withdrawnOn()) : day(share.until()),
        state == State.ASKED && answered ? "Demandé, réponse reçue" : state.label() + answeredBy(share, state),
        state == State.WITHDRAWN ? ended(share, names) : "");
  }

  /** An answer the family gave itself, without a professional. */
  private static String answeredBy(Share share, State state) {
    boolean answer = share.isAgreement() && (state == State.GIVEN || state == State.REFUSED);
    return answer && Guest.signed(share.recordedBy()).isPresent() ? ", " + BY_LINK : "";
  }

  private static String ended(Share share, Function<String, @Nullable String> names) {
    List<String> parts = new ArrayList<>();
    if (share.saidBy() != null) {
      parts.add(share.saidBy().label());
    }
    if (Guest.signed(share.withdrawnBy()).isPresent()) {
      parts.add(BY_LINK);
    } else if (share.withdrawnBy() != null) {
      parts.add("noté par " + Objects.requireNonNullElse(names.apply(share.withdrawnBy()), share.withdrawnBy()));
    }
    return String.join(", ", parts);
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : DAY.format(day);
  }
}
