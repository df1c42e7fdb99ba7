package fr.allianceeducative.directory;

import fr.allianceeducative.kernel.SchoolZone;
import fr.allianceeducative.kernel.Uai;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A school or service of the national directory, under its UAI. */
public record School(
    Uai uai,
    String name,
    SchoolType type,
    @Nullable Sector sector,
    Place place,
    @Nullable String phone,
    @Nullable String mail,
    Authority authority,
    DistrictCode district,
    @Nullable String circonscription,
    SchoolState state) {

  /** Where it stands; the position on the map when the directory has one. */
  public record Place(
      @Nullable String address,
      @Nullable String postalCode,
      @Nullable String communeCode,
      @Nullable String commune,
      @Nullable Double latitude,
      @Nullable Double longitude) {}

  /** Who it belongs to: département (three characters, {@code 035}, {@code 02A}, {@code 971}) and académie (two digits). */
  public record Authority(
      String departementCode, @Nullable String departement, String academieCode, @Nullable String academie) {}

  public Optional<SchoolLevel> level() {
    return type.level();
  }

  /** The calendar its days are counted in; an académie without a known zone cannot be imported. */
  public SchoolZone zone() {
    return SchoolZone.of(authority.academieCode(), authority.departementCode()).orElseThrow();
  }

  /** This school with the contact details that only another of its rows gives. */
  School completedBy(School other) {
    return new School(uai, name, type, sector, place, phone != null ? phone : other.phone, mail != null ? mail : other.mail,
        authority, district, circonscription != null ? circonscription : other.circonscription, state);
  }
}
