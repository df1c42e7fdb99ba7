package fr.allianceeducative.trace.web;

import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.directory.School;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.Guest;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.trace.Viewing;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How pages say what a line keeps as ids: functions, places, days. A function or school of the past may no longer exist. */
@Component
class TraceWords {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss", Locale.FRENCH);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.FRENCH);

  private final Directory directory;
  private final Clock clock;

  TraceWords(Directory directory, Clock clock) {
    this.directory = directory;
    this.clock = clock;
  }

  public String moment(Instant at) {
    return MOMENT.format(at.atZone(clock.getZone()));
  }

  public String day(LocalDate day) {
    return DAY.format(day);
  }

  /** Functions in a word or two, as colleagues say them. */
  public String functions(String roles) {
    return Arrays.stream(roles.split(","))
        .filter(name -> !name.isEmpty())
        .map(name -> role(name).map(Role::shortLabel).or(() -> guest(name)).orElse(name))
        .collect(Collectors.joining(", "));
  }

  /** Functions as a family reads them; what runs by itself is no function. */
  String functionsInFull(Viewing viewing) {
    return viewing.roles().stream()
        .map(
            name ->
                name.equals(Role.INTEGRATION.name())
                    ? "Mise à jour automatique des absences et des résultats"
                    : role(name).map(Role::label).or(() -> guest(name)).orElse("Une fonction qui n’existe plus"))
        .distinct()
        .collect(Collectors.joining(" et "));
  }

  /** Names of the places of these lines, in one statement. */
  Map<String, String> places(Collection<Viewing> viewings) {
    List<Uai> schools =
        viewings.stream().map(Viewing::place).filter(Objects::nonNull).distinct().flatMap(TraceWords::uai).toList();
    Map<String, String> names = new HashMap<>();
    directory.schools(schools).forEach((Uai uai, School school) -> names.put(uai.value(), school.name()));
    return names;
  }

  /** Where somebody works, in the words of the directory; a district serves several schools. */
  static String place(@Nullable String place, Map<String, String> names) {
    if (place == null) {
      return "";
    }
    return names.getOrDefault(place, uai(place).findAny().isPresent() ? "Un établissement" : "Services du district");
  }

  private static Stream<Uai> uai(String place) {
    return Uai.read(place).stream();
  }

  private static Optional<String> guest(String name) {
    return Guest.named(name).map(Guest::label);
  }

  private static Optional<Role> role(String name) {
    return Arrays.stream(Role.values()).filter(role -> role.name().equals(name)).findFirst();
  }
}
