package fr.allianceeducative.people;

import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.kernel.Printable;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.Uai;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What an account made by hand must be: a name, functions of one kind, and the place these need. */
@Component
class AccountRules {

  private static final Pattern USER_NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");
  private static final int LONGEST_NAME = 80;
  private static final int MOST_CLASSES = 30;
  private static final int LONGEST_CLASS = 60;

  private final Directory directory;
  private final boolean openId;

  AccountRules(Directory directory, @Value("${alliance.openid.issuer:}") String issuer) {
    this.directory = directory;
    this.openId = !issuer.isBlank();
  }

  /** Whether another house says what the staff of schools and districts do. */
  boolean openId() {
    return openId;
  }

  /** The person these answers describe. */
  Staff staff(String userName, String firstName, String lastName, Functions functions) {
    Refusal.unless(
        USER_NAME.matcher(userName).matches(),
        "Écrivez un nom de compte de 2 à 64 signes : lettres minuscules sans accent, chiffres, point ou tiret.");
    String first = name(firstName);
    String last = name(lastName);
    Refusal.unless(!first.isEmpty() && !last.isEmpty(), "Écrivez le prénom et le nom de la personne.");
    Refusal.unless(
        first.length() <= LONGEST_NAME && last.length() <= LONGEST_NAME, "Raccourcissez le prénom ou le nom : 80 signes au plus.");
    Role.Place place = place(functions.roles());
    return new Staff(
        userName,
        first + " " + last,
        functions.roles(),
        place == Role.Place.SCHOOL ? knownSchool(functions) : null,
        place == Role.Place.DISTRICT ? knownDistrict(functions.district()) : null);
  }

  /** The classes of somebody who works in a school. */
  Set<String> classes(Staff staff, Functions functions) {
    if (staff.school() == null) {
      return Set.of();
    }
    Set<String> classes =
        functions.classes().stream().map(AccountRules::name).filter(each -> !each.isEmpty()).collect(Collectors.toSet());
    Refusal.unless(
        classes.size() <= MOST_CLASSES && classes.stream().allMatch(each -> each.length() <= LONGEST_CLASS),
        "Vérifiez les classes : 30 au plus, séparées par des virgules.");
    return classes;
  }

  private Role.Place place(Set<Role> roles) {
    Refusal.unless(!roles.isEmpty(), "Choisissez au moins une fonction.");
    EnumSet<Role.Place> places = EnumSet.noneOf(Role.Place.class);
    roles.forEach(role -> places.add(role.place()));
    Refusal.unless(
        places.size() == 1,
        "Les fonctions d’établissement, de district et techniques ne se mélangent pas : ouvrez un second compte.");
    Role.Place place = places.iterator().next();
    Refusal.unless(
        !openId || place == Role.Place.EVERYWHERE,
        "Les fonctions d’établissement et de district viennent du compte académique des personnes : changez-les là.");
    return place;
  }

  private Uai knownSchool(Functions functions) {
    Refusal.unless(functions.school() != null, "Choisissez l’établissement de la personne.");
    return directory
        .school(functions.school())
        .orElseThrow(() -> new Refusal("Cet établissement n’est pas dans l’annuaire : vérifiez son UAI."))
        .uai();
  }

  private String knownDistrict(@Nullable String code) {
    return directory.districts().stream()
        .map(district -> district.code().value())
        .filter(known -> known.equals(code))
        .findFirst()
        .orElseThrow(() -> new Refusal("Choisissez le district de la personne."));
  }

  private static String name(String typed) {
    return Printable.of(typed).replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
  }
}
