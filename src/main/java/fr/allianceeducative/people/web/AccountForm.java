package fr.allianceeducative.people.web;

import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.directory.School;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.Account;
import fr.allianceeducative.people.ChangeAccount;
import fr.allianceeducative.people.Functions;
import fr.allianceeducative.people.OpenAccount;
import fr.allianceeducative.people.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the form of an account asks; everything is optional to a browser.
 *
 * @param fonctions names of roles
 * @param lieu the school as people say it: its name, its commune or its UAI
 * @param uai the school that was chosen among several
 * @param classes separated by commas
 */
record AccountForm(
    @Nullable String compte,
    @Nullable String prenom,
    @Nullable String nom,
    @Nullable String courriel,
    @Nullable List<String> fonctions,
    @Nullable String lieu,
    @Nullable String uai,
    @Nullable String district,
    @Nullable String classes) {

  static final AccountForm EMPTY = new AccountForm(null, null, null, null, null, null, null, null, null);

  /** The form of an account that exists, with the name of its school. */
  static AccountForm of(Account account, @Nullable School school) {
    String name = account.staff().displayName();
    int space = name.indexOf(' ');
    return new AccountForm(
        account.staff().userName(),
        space < 0 ? "" : name.substring(0, space),
        name.substring(space + 1),
        null,
        account.staff().roles().stream().map(Role::name).toList(),
        school == null ? null : school.uai().value(),
        null,
        account.staff().district(),
        String.join(", ", account.classes()));
  }

  public boolean has(Role role) {
    return fonctions != null && fonctions.contains(role.name());
  }

  OpenAccount opens(Directory directory) {
    String mail = text(courriel);
    return new OpenAccount(text(compte), text(prenom), text(nom), mail.isEmpty() ? null : mail, functions(directory));
  }

  ChangeAccount changes(String userName, Directory directory) {
    return new ChangeAccount(userName, text(prenom), text(nom), functions(directory));
  }

  /** The schools one may mean by what was typed; none when it is clear, or nothing was typed. */
  List<School> schools(Directory directory) {
    return text(lieu).isEmpty() || Uai.read(text(lieu)).isPresent() ? List.of() : several(directory.search(text(lieu)));
  }

  private static List<School> several(List<School> found) {
    return found.size() > 1 ? found : List.of();
  }

  private Functions functions(Directory directory) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    List<String> named = fonctions == null ? List.of() : fonctions;
    Arrays.stream(Role.values()).filter(role -> named.contains(role.name())).forEach(roles::add);
    boolean inSchool = roles.stream().anyMatch(role -> role.place() == Role.Place.SCHOOL);
    Set<String> looksAfter = Arrays.stream(text(classes).split("[,;\\n]")).map(String::strip).collect(Collectors.toSet());
    return new Functions(roles, inSchool ? school(directory) : null, district, looksAfter);
  }

  private @Nullable Uai school(Directory directory) {
    Optional<Uai> said = Uai.read(text(uai)).or(() -> Uai.read(text(lieu)));
    if (said.isPresent() || text(lieu).isEmpty()) {
      return said.orElse(null);
    }
    List<School> found = directory.search(text(lieu));
    Refusal.unless(!found.isEmpty(), "Aucun établissement de l’annuaire ne correspond : écrivez son nom, sa commune ou son UAI.");
    Refusal.unless(found.size() == 1, "Plusieurs établissements correspondent : choisissez le bon dans la liste.");
    return found.get(0).uai();
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
