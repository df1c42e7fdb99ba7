package fr.allianceeducative.directory;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What kind of place it is. Services stand beside schools here because the national directory lists them and the path
 * meets them (a CIO calls pupils, a circonscription leads the first degree).
 */
public enum SchoolType {
  ECOLE("École", SchoolLevel.FIRST_DEGREE),
  COLLEGE("Collège", SchoolLevel.SECOND_DEGREE),
  LYCEE("Lycée", SchoolLevel.SECOND_DEGREE),
  LYCEE_PRO("Lycée professionnel", SchoolLevel.SECOND_DEGREE),
  EREA("EREA", SchoolLevel.SECOND_DEGREE),
  MFR("Maison familiale rurale", SchoolLevel.SECOND_DEGREE),
  MEDICO_SOCIAL("Établissement médico-social", null),
  POST_BAC("Établissement d’enseignement supérieur", null),
  CIO("Centre d’information et d’orientation", null),
  CIRCONSCRIPTION("Circonscription du premier degré", null),
  SERVICE("Service administratif", null),
  OTHER("Autre", null);

  private static final Set<String> LYCEE_PRO_NATURES = Set.of("320", "332", "334");
  private static final Set<String> COLLEGE_NATURES = Set.of("340", "349", "350", "352", "390");

  private final String label;
  private final @Nullable SchoolLevel level;

  SchoolType(String label, @Nullable SchoolLevel level) {
    this.label = label;
    this.level = level;
  }

  public String label() {
    return label;
  }

  /** Empty for a service and for places that follow neither degree. */
  public Optional<SchoolLevel> level() {
    return Optional.ofNullable(level);
  }

  /**
   * The type of a line: by its national nature code, which every year has, else by the wording of the type. A lycée that
   * offers only the vocational path is a lycée professionnel.
   */
  static SchoolType read(String nature, String wording, boolean onlyVocational) {
    SchoolType byNature = ofNature(nature);
    SchoolType type = byNature == OTHER ? ofWording(wording) : byNature;
    return type == LYCEE && onlyVocational && byNature == OTHER ? LYCEE_PRO : type;
  }

  private static SchoolType ofNature(String nature) {
    if (nature.length() != 3) {
      return OTHER;
    }
    if (LYCEE_PRO_NATURES.contains(nature)) {
      return LYCEE_PRO;
    }
    if (COLLEGE_NATURES.contains(nature)) {
      return COLLEGE;
    }
    return switch (nature) {
      case "370" -> EREA;
      case "380" -> MFR;
      case "809" -> CIRCONSCRIPTION;
      case "841" -> CIO;
      default -> ofFamily(nature);
    };
  }

  private static SchoolType ofFamily(String nature) {
    return switch (nature.charAt(0)) {
      case '1' -> ECOLE;
      case '2' -> MEDICO_SOCIAL;
      case '3' -> nature.startsWith("30") || nature.startsWith("31") || nature.equals("335") ? LYCEE : OTHER;
      case '4', '5' -> POST_BAC;
      case '8' -> SERVICE;
      default -> OTHER;
    };
  }

  private static SchoolType ofWording(String wording) {
    return switch (Words.essence(wording)) {
      case "ecole", "ecolematernelle", "ecoleelementaire", "ecoleprimaire" -> ECOLE;
      case "college" -> COLLEGE;
      case "lycee" -> LYCEE;
      case "lyceeprofessionnel" -> LYCEE_PRO;
      case "erea" -> EREA;
      case "medicosocial" -> MEDICO_SOCIAL;
      case "informationetorientation", "cio" -> CIO;
      case "serviceadministratif" -> SERVICE;
      default -> OTHER;
    };
  }
}
