package fr.allianceeducative.signal;

import fr.allianceeducative.kernel.Ine;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.kernel.tabular.Column;
import fr.allianceeducative.kernel.tabular.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The columns by which every file of a school names its pupils. */
final class PupilColumns {

  private static final Column INE = Column.optional("INE", "numéro INE", "num INE", "n° INE", "no INE", "identifiant national",
      "identifiant national élève", "INE élève");
  private static final Column LAST_NAME = Column.required("Nom", "nom élève", "nom de l'élève", "nom de famille", "nom d'usage");
  private static final Column FIRST_NAME = Column.required("Prénom", "prénom élève", "prénom de l'élève", "prénoms", "prénom 1");
  private static final Column BIRTH_DATE = Column.required("Date de naissance", "date naissance", "naissance", "né le", "né(e) le",
      "date naiss");
  private static final Column CLASS = Column.optional("Classe", "division", "code classe", "code division", "libellé classe");
  private static final Column SCHOOL = Column.required("UAI", "RNE", "code UAI", "code RNE", "UAI établissement", "numéro UAI",
      "code établissement", "UAI de l'établissement", "établissement UAI");

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_CLASS = 60;

  private PupilColumns() {}

  static List<Column> and(Column... others) {
    return Stream.concat(Stream.of(INE, LAST_NAME, FIRST_NAME, BIRTH_DATE, CLASS, SCHOOL), Stream.of(others)).toList();
  }

  /** Whether the line speaks of a school of the sender; a school number that cannot be read is the sender's to mend. */
  static boolean concern(Row row, SchoolReach schools) {
    return Uai.read(row.get(SCHOOL)).map(schools.concerned()::test).orElse(true);
  }

  /** The pupil of a line, who goes to a known school and has the age of a pupil on the day the line is about. */
  static PupilIdentity read(Row row, LocalDate day, SchoolReach schools) {
    Uai school = Uai.read(row.required(SCHOOL))
        .orElseThrow(() -> new Refusal(SCHOOL.quoted() + " : sept chiffres puis une lettre sont attendus."));
    Refusal.unless(schools.known().test(school), "Établissement inconnu de l’annuaire.");
    LocalDate birthDate = PupilAge.mustBePossible(BIRTH_DATE.quoted(), row.date(BIRTH_DATE), day);
    String ine = row.get(INE);
    return new PupilIdentity(
        ine.isEmpty() ? null : readIne(ine),
        row.name(LAST_NAME, LONGEST_NAME), row.name(FIRST_NAME, LONGEST_NAME), birthDate, row.text(CLASS, LONGEST_CLASS), school);
  }

  private static Ine readIne(String text) {
    return Ine.read(text).orElseThrow(() -> new Refusal(
        INE.quoted() + " : neuf chiffres et deux lettres, ou dix chiffres et une lettre, sont attendus ; sinon laissez la case vide."));
  }
}
