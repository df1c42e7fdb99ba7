package fr.allianceeducative.notification;

import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.directory.School;
import fr.allianceeducative.kernel.SchoolZone;
import fr.allianceeducative.kernel.Uai;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The calendar and the clock of schools, and how a family reaches them; whatever belongs to no school goes by those of the mainland. */
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
    return new Of(known.isEmpty() ? Map.of() : directory.schools(known));
  }

  /** Schools that were looked up. */
  record Of(Map<Uai, School> schools) {

    SchoolZone zone(@Nullable Uai school) {
      School found = school == null ? null : schools.get(school);
      return found == null ? MAINLAND : found.zone();
    }

    /** Whom a family may call. */
    Carrier.Sender sender(@Nullable Uai school) {
      School found = school == null ? null : schools.get(school);
      return found == null ? Carrier.Sender.UNKNOWN : new Carrier.Sender(found.name(), found.phone());
    }
  }
}
