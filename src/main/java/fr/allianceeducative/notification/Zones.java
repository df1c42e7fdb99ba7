package fr.allianceeducative.notification;

import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.directory.School;
import fr.allianceeducative.kernel.SchoolZone;
import fr.allianceeducative.kernel.Uai;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The calendar and the clock of schools; whatever belongs to no school goes by those of the mainland. */
@Component
class Zones {

  private static final SchoolZone MAINLAND = SchoolZone.C;

  private final Directory directory;

  Zones(Directory directory) {
    this.directory = directory;
  }

  /** In one statement, however many schools. */
  Of of(Collection<@Nullable Uai> schools) {
    Set<Uai> known = schools.stream().filter(Objects::nonNull).collect(Collectors.toSet());
    Map<Uai, SchoolZone> zones = new HashMap<>();
    if (!known.isEmpty()) {
      Map<Uai, School> found = directory.schools(known);
      found.forEach((uai, school) -> zones.put(uai, school.zone()));
    }
    return school -> school == null ? MAINLAND : zones.getOrDefault(school, MAINLAND);
  }

  /** Zones that were looked up. */
  interface Of {
    SchoolZone zone(@Nullable Uai school);
  }
}
