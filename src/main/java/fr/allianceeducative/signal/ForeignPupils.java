package fr.allianceeducative.signal;

import fr.allianceeducative.casefile.Pupil;
import fr.allianceeducative.kernel.Spelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds in a file the pupils who are not the sender's to change: an INE is a number somebody typed, and one wrong sign of it is another child.
 *
 * <p>A known pupil stands in one school. Whoever may not send lines of that school changes nothing of the pupil; whoever may (a technical
 * account) moves the pupil, when name and birth date are the same. In the same school one of the two may differ, and is corrected: schools
 * recognise a pupil by the INE or by name and birth date, so a pupil of whom both differ is another one. A pupil without INE is recognised by
 * the school too, and moves by no file.
 */
final class ForeignPupils {

  private ForeignPupils() {}

  /** Whose lines are refused. No statement. */
  static Set<PupilIdentity> in(PupilRecognition.Recognised pupils, SchoolReach schools) {
    Set<PupilIdentity> foreign = new HashSet<>();
    Map<String, List<PupilIdentity>> unknown = new HashMap<>();
    pupils.keys().forEach((identity, key) -> {
      Pupil known = pupils.known().get(key);
      if (known == null) {
        unknown.computeIfAbsent(key, any -> new ArrayList<>()).add(identity);
      } else if (!isSendersToChange(known, identity, schools)) {
        foreign.add(identity);
      }
    });
    unknown.values().stream().filter(ForeignPupils::areSeveral).forEach(foreign::addAll);
    return foreign;
  }

  private static boolean isSendersToChange(Pupil known, PupilIdentity said, SchoolReach schools) {
    boolean sameName = name(known.lastName(), known.firstName()).equals(name(said.lastName(), said.firstName()));
    boolean sameBirthDate = known.birthDate().equals(said.birthDate());
    return known.school().equals(said.school())
        ? sameName || sameBirthDate
        : said.ine() != null && schools.concerned().test(known.school()) && sameName && sameBirthDate;
  }

  /** One INE, and pupils nobody knows who cannot be the same: the file does not say whose it is. */
  private static boolean areSeveral(List<PupilIdentity> sameNumber) {
    PupilIdentity first = sameNumber.get(0);
    return sameNumber.stream()
        .anyMatch(
            each ->
                !each.birthDate().equals(first.birthDate())
                    && !name(each.lastName(), each.firstName()).equals(name(first.lastName(), first.firstName())));
  }

  private static String name(String lastName, String firstName) {
    return Spelling.essence(lastName) + "/" + Spelling.essence(firstName);
  }
}
