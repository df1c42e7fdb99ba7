package fr.allianceeducative.remediation.process;

import static fr.allianceeducative.remediation.process.PlaceInSchemeProcess.CHOOSE;
import static fr.allianceeducative.remediation.process.PlaceInSchemeProcess.DESCRIBE;
import static fr.allianceeducative.remediation.process.PlaceInSchemeProcess.KEY;
import static fr.allianceeducative.remediation.process.PlaceInSchemeProcess.NO_SCHEME;
import static fr.allianceeducative.remediation.process.PlaceInSchemeProcess.RECORD_NO_SCHEME;

import fr.allianceeducative.casefile.SharingNotice;
import fr.allianceeducative.engine.Choice;
import fr.allianceeducative.engine.FormContext;
import fr.allianceeducative.engine.OpenTask;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.remediation.Match;
import fr.allianceeducative.remediation.RemediationDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the forms of the search for a scheme show: the schemes that are open, the others with the reason, the chosen one. */
@Component
class PlacementForms implements FormContext {

  private final RemediationDesk desk;
  private final SharingNotice sharing;

  PlacementForms(RemediationDesk desk, SharingNotice sharing) {
    this.desk = desk;
    this.sharing = sharing;
  }

  @Override
  public boolean fills(OpenTask task) {
    return task.process().equals(KEY) && !task.key().equals(DESCRIBE);
  }

  @Override
  public Map<String, Object> contextOf(OpenTask task) {
    CaseNumber number = new CaseNumber(Objects.requireNonNull(task.businessKey()));
    return switch (task.key()) {
      case CHOOSE -> choice(desk.matches(number), sharing.of(number).orElse(""));
      case RECORD_NO_SCHEME -> Map.of("checkedSchemes", rows(desk.matches(number)));
      default -> Map.of("schemeName", desk.placement(number).schemeName());
    };
  }

  private static Map<String, Object> choice(List<Match> matches, String notice) {
    List<Match> open = matches.stream().filter(Match::open).toList();
    List<Map<String, Object>> options = new ArrayList<>();
    open.forEach(match -> options.add(Choice.of(match.scheme().name(), match.scheme().code())));
    options.add(Choice.of("Aucun : le jeune n’en retient pas, ou un accord manque", NO_SCHEME));
    return Map.of(
        "sharingNotice",
        notice,
        "schemeOptions",
        options,
        "openSchemes",
        rows(open),
        "closedSchemes",
        rows(matches.stream().filter(match -> !match.open()).toList()));
  }

  private static List<Map<String, Object>> rows(List<Match> matches) {
    return matches.stream()
        .map(
            match ->
                Map.<String, Object>of(
                    "name", match.scheme().name(),
                    "why", match.open() ? "Conditions d’accès remplies." : String.join(" ", match.obstacles()),
                    "places", places(match.freePlaces()),
                    "prescriber", match.scheme().prescriber()))
        .toList();
  }

  private static String places(@Nullable Integer free) {
    if (free == null) {
      return "Non connues";
    }
    if (free == 1) {
      return "1 libre";
    }
    return free > 0 ? (free == 1 ? "1 libre" : "%d libres".formatted(free)) : "Complet : liste d’attente";
  }
}
