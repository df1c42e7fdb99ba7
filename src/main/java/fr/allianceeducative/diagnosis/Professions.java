package fr.allianceeducative.diagnosis;

import fr.allianceeducative.people.Role;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Which professions look at a situation, and which of them write under professional secrecy. */
final class Professions {

  static final Set<Role> CONTRIBUTING =
      EnumSet.of(
          Role.ENSEIGNANT,
          Role.PROFESSEUR_PRINCIPAL,
          Role.AED,
          Role.CPE,
          Role.RDS,
          Role.DIRECTEUR_ECOLE,
          Role.PSYEN,
          Role.INFIRMIER,
          Role.MEDECIN,
          Role.ASSISTANT_SOCIAL,
          Role.RASED);

  /** Medical, psychological and social secrecy. */
  static final Set<Role> UNDER_SECRECY =
      EnumSet.of(Role.PSYEN, Role.INFIRMIER, Role.MEDECIN, Role.ASSISTANT_SOCIAL);

  /** How people call them, in plain letters. */
  private static final Map<Role, Pattern> CALLED =
      Map.ofEntries(
          called(Role.ENSEIGNANT, "\\benseign|\\bprof(esseur)?e?s?\\b(?! principa)"),
          called(Role.PROFESSEUR_PRINCIPAL, "\\bpp\\b|\\bprof\\w* principa"),
          called(Role.AED, "\\baed\\b|\\bassistante?s? d education|\\bsurveillant"),
          called(Role.CPE, "\\bcpe\\b|\\bconseill\\w* principa"),
          called(Role.RDS, "\\brds\\b|\\breferente? decrochage"),
          called(Role.DIRECTEUR_ECOLE, "\\bdirect\\w* d ecole"),
          called(Role.PSYEN, "\\bpsy"),
          called(Role.INFIRMIER, "\\binfirm"),
          called(Role.MEDECIN, "\\bmedec"),
          called(Role.ASSISTANT_SOCIAL, "\\bassistante?s? (de service )?social|\\bservice social|^as$"),
          called(Role.RASED, "\\brased\\b|\\breseau d aides"));

  private Professions() {}

  /** Whether somebody who writes these words means the profession: « Infirmière du lycée », « l’AS », « médecine scolaire ». */
  static boolean isNamed(Role profession, String words) {
    String plain =
        Normalizer.normalize(words, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", " ").strip().replaceFirst("^(l|la|le|les) ", "");
    Pattern called = CALLED.get(profession);
    return called != null && called.matcher(plain).find();
  }

  private static Map.Entry<Role, Pattern> called(Role profession, String words) {
    return Map.entry(profession, Pattern.compile(words));
  }
}
