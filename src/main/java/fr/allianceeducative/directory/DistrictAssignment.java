package fr.allianceeducative.directory;

import static fr.allianceeducative.directory.DirectoryColumn.DISTRICT;
import static fr.allianceeducative.directory.DirectoryColumn.DISTRICT_CODE;

import fr.allianceeducative.kernel.Refusal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Attaches each school to its district: the bassin de formation of its line, else the one already known, else its whole
 * département, so that no school is without a district.
 */
final class DistrictAssignment {

  private final Map<DistrictCode, District> known = new LinkedHashMap<>();
  private final Map<DistrictCode, District> changed = new LinkedHashMap<>();

  DistrictAssignment(Collection<District> districts) {
    districts.forEach(district -> known.put(district.code(), district));
  }

  DistrictCode of(DirectoryFile.Line line, School.Authority authority, @Nullable School school) {
    String name = line.get(DISTRICT);
    Refusal.unless(name.length() <= 200, "Le nom du bassin de formation dépasse 200 caractères.");
    String code = line.get(DISTRICT_CODE).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    if (!code.isEmpty()) {
      Refusal.unless(code.length() <= 18, "Le code du bassin de formation dépasse 18 caractères.");
      return coded(code.length() < 4 ? authority.academieCode() + code : code, name);
    }
    if (!name.isEmpty()) {
      return named(authority, name);
    }
    return school != null ? school.district() : departement(authority);
  }

  /** Districts to write before the schools that belong to them. */
  Collection<District> changed() {
    return changed.values();
  }

  boolean isKnown(District district) {
    return known.containsKey(district.code());
  }

  private DistrictCode coded(String code, String name) {
    DistrictCode district = new DistrictCode(code);
    if (!name.isEmpty()) {
      note(new District(district, name));
    } else if (isNew(district)) {
      note(new District(district, "Bassin de formation " + code));
    }
    return district;
  }

  /** A file without codes: the code comes from the name, unless another file has given that name a code before. */
  private DistrictCode named(School.Authority authority, String name) {
    String essence = Words.essence(name).toUpperCase(Locale.ROOT);
    for (District district : known.values()) {
      if (Words.essence(district.name()).equalsIgnoreCase(essence)) {
        return district.code();
      }
    }
    String shortened = essence.length() <= 16 ? essence : essence.substring(0, 8) + "%08X".formatted(essence.hashCode());
    DistrictCode code = new DistrictCode("B" + authority.departementCode() + shortened);
    note(new District(code, name));
    return code;
  }

  private DistrictCode departement(School.Authority authority) {
    DistrictCode code = new DistrictCode("D" + authority.departementCode());
    if (authority.departement() != null) {
      note(new District(code, authority.departement() + " (département)"));
    } else if (isNew(code)) {
      note(new District(code, "Département " + authority.departementCode()));
    }
    return code;
  }

  private boolean isNew(DistrictCode code) {
    return !known.containsKey(code) && !changed.containsKey(code);
  }

  private void note(District district) {
    if (!district.equals(known.get(district.code()))) {
      changed.put(district.code(), district);
    }
  }
}
