package fr.allianceeducative.directory;

import static fr.allianceeducative.directory.DirectoryColumn.*;

import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.SchoolZone;
import fr.allianceeducative.kernel.Uai;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a school of a line. What the file has no column for stays as it is known: a poorer file of another year takes
 * nothing away.
 */
final class SchoolReader {

  private final DistrictAssignment districts;

  SchoolReader(DistrictAssignment districts) {
    this.districts = districts;
  }

  static Uai uai(DirectoryFile.Line line) {
    return Uai.read(line.get(UAI))
        .orElseThrow(() -> new Refusal("Le numéro UAI manque ou n’a pas la forme attendue : sept chiffres puis une lettre."));
  }

  School read(DirectoryFile.Line line, @Nullable School known) {
    Uai uai = uai(line);
    School.Authority authority = authority(line, uai, known == null ? null : known.authority());
    String name = text(line, NAME, 200);
    Refusal.unless(name != null, "Le nom de l’établissement manque.");
    return new School(uai, name, type(line, known), line.has(SECTOR) || known == null ? Sector.read(line.get(SECTOR)) : known.sector(),
        place(line, known == null ? null : known.place()),
        keep(line, PHONE, 30, known == null ? null : known.phone()),
        keep(line, MAIL, 120, known == null ? null : known.mail()),
        authority,
        districts.of(line, authority, known),
        keep(line, CIRCONSCRIPTION, 150, known == null ? null : known.circonscription()),
        line.has(STATE) || known == null ? SchoolState.read(line.get(STATE)) : known.state());
  }

  private static SchoolType type(DirectoryFile.Line line, @Nullable School known) {
    boolean onlyVocational = line.get(VOCATIONAL_PATH).equals("1")
        && !line.get(GENERAL_PATH).equals("1") && !line.get(TECHNOLOGICAL_PATH).equals("1");
    SchoolType type = SchoolType.read(line.get(NATURE), line.get(TYPE), onlyVocational);
    boolean saysLess = known != null && !line.has(NATURE)
        && (type == SchoolType.OTHER || type == SchoolType.SERVICE || type == SchoolType.LYCEE);
    return saysLess ? known.type() : type;
  }

  private static School.Place place(DirectoryFile.Line line, School.@Nullable Place known) {
    return new School.Place(
        line.has(ADDRESS_1) || known == null ? address(line) : known.address(),
        keep(line, POSTAL_CODE, 10, known == null ? null : known.postalCode()),
        keep(line, COMMUNE_CODE, 5, known == null ? null : known.communeCode()),
        keep(line, COMMUNE, 100, known == null ? null : known.commune()),
        line.has(LATITUDE) || known == null ? degrees(line, LATITUDE, 90) : known.latitude(),
        line.has(LONGITUDE) || known == null ? degrees(line, LONGITUDE, 180) : known.longitude());
  }

  /** The third line often repeats the postal code and the commune: those have columns of their own. */
  private static @Nullable String address(DirectoryFile.Line line) {
    String third = line.get(ADDRESS_3);
    Stream<String> parts = Stream.of(line.get(ADDRESS_1), line.get(ADDRESS_2), third.matches("[0-9]{5}\\b.*") ? "" : third);
    String address = parts.filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    Refusal.unless(address.length() <= 200, "L’adresse dépasse 200 caractères.");
    return address.isEmpty() ? null : address;
  }

  private static School.Authority authority(DirectoryFile.Line line, Uai uai, School.@Nullable Authority known) {
    String academie = line.get(ACADEMIE_CODE).isEmpty() && known != null ? known.academieCode() : padded(line.get(ACADEMIE_CODE), 2);
    String departement = line.get(DEPARTEMENT_CODE).isEmpty()
        ? (known != null ? known.departementCode() : uai.value().substring(0, 3))
        : padded(line.get(DEPARTEMENT_CODE), 3);
    Refusal.unless(departement.matches("[0-9][0-9AB][0-9AB]"), "Le code du département n’existe pas.");
    Refusal.unless(SchoolZone.ofAcademie(academie).isPresent(),
        "Le code de l’académie manque ou n’existe pas : sans lui, le calendrier scolaire reste inconnu.");
    return new School.Authority(departement, keep(line, DEPARTEMENT, 60, known == null ? null : known.departement()),
        academie, keep(line, ACADEMIE, 60, known == null ? null : known.academie()));
  }

  private static String padded(String code, int length) {
    return "0".repeat(Math.max(0, length - code.length())) + code;
  }

  private static @Nullable String keep(DirectoryFile.Line line, DirectoryColumn column, int longest, @Nullable String known) {
    return line.has(column) ? text(line, column, longest) : known;
  }

  private static @Nullable String text(DirectoryFile.Line line, DirectoryColumn column, int longest) {
    String text = line.get(column);
    Refusal.unless(text.length() <= longest, "La colonne « %s » dépasse %d caractères.".formatted(column.header(), longest));
    Refusal.unless(text.chars().noneMatch(Character::isISOControl),
        "La colonne « %s » contient des caractères invisibles.".formatted(column.header()));
    return text.isEmpty() ? null : text;
  }

  private static @Nullable Double degrees(DirectoryFile.Line line, DirectoryColumn column, int most) {
    String text = line.get(column).replace(',', '.');
    if (text.isEmpty()) {
      return null;
    }
    Refusal.unless(text.matches("-?[0-9]{1,3}(\\.[0-9]{1,20})?") && Math.abs(Double.parseDouble(text)) <= most,
        "La colonne « %s » n’est pas une position sur la carte.".formatted(column.header()));
    return Double.valueOf(text);
  }

  /**
   * The row that stands for an establishment of several rows: not an annexe, then the broader teaching, then the first.
   */
  static School principal(List<School> rows) {
    School best = rows.get(0);
    for (School row : rows) {
      if (rank(row) < rank(best)) {
        best = row;
      }
    }
    for (School row : rows) {
      best = best.completedBy(row);
    }
    return best;
  }

  private static int rank(School row) {
    List<String> words = Words.of(row.name());
    return words.contains("annexe") ? 2 : words.contains("professionnel") ? 1 : 0;
  }
}
