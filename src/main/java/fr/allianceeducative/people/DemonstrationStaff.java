package fr.allianceeducative.people;

import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.directory.School;
import fr.allianceeducative.kernel.Uai;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * People to try the house with: one for each role of a lycée, a collège and an école, a few in four other schools, the
 * districts above them, and the technical accounts. The user name says role and school. Never in production.
 */
@Component
@ConditionalOnProperty("alliance.demonstration")
@Order(DemonstrationStaff.ORDER)
public class DemonstrationStaff implements ApplicationRunner {

  /** Password of every demonstration account. */
  public static final String PASSWORD = "alliance";

  /** After the directory and the engine's groups. */
  static final int ORDER = 300;

  private static final Set<Role> SECOND_DEGREE =
      EnumSet.of(
          Role.ENSEIGNANT,
          Role.PROFESSEUR_PRINCIPAL,
          Role.AED,
          Role.CPE,
          Role.RDS,
          Role.CHEF_ETABLISSEMENT,
          Role.PSYEN,
          Role.INFIRMIER,
          Role.MEDECIN,
          Role.ASSISTANT_SOCIAL);
  private static final Set<Role> FIRST_DEGREE =
      EnumSet.of(
          Role.ENSEIGNANT,
          Role.DIRECTEUR_ECOLE,
          Role.RASED,
          Role.PSYEN,
          Role.INFIRMIER,
          Role.MEDECIN,
          Role.ASSISTANT_SOCIAL);
  private static final Set<Role> A_FEW = EnumSet.of(Role.CPE, Role.RDS, Role.CHEF_ETABLISSEMENT);

  /** How the user names end, and who works there. */
  private static final List<Place> PLACES =
      List.of(
          new Place("0352318E", "brito", SECOND_DEGREE),
          new Place("0351906G", "bourgchevreuil", SECOND_DEGREE),
          new Place("0350122T", "lucioles", FIRST_DEGREE),
          new Place("0352030S", "lebesque", A_FEW),
          new Place("0352589Z", "moulin", A_FEW),
          new Place("0350048M", "cartier", A_FEW),
          new Place("0352533N", "chateaubriand", A_FEW));

  private record Place(Uai uai, String name, Set<Role> roles) {

    Place(String uai, String name, Set<Role> roles) {
      this(new Uai(uai), name, roles);
    }
  }

  /** What the class teachers look after. */
  private static final Map<String, Set<String>> CLASSES =
      Map.of("pp.brito", Set.of("1re pro 2", "2nde 3", "2NDE3"), "pp.bourgchevreuil", Set.of("3E1"));

  /** User names stay short: the role as colleagues say it. */
  private static final Map<Role, String> SHORT =
      Map.of(
          Role.CHEF_ETABLISSEMENT, "chef",
          Role.DIRECTEUR_ECOLE, "directeur",
          Role.PROFESSEUR_PRINCIPAL, "pp",
          Role.ASSISTANT_SOCIAL, "as",
          Role.GPDS_DISTRICT, "district",
          Role.ADMIN, "admin");

  /** Invented names; each account takes the next pair. */
  private static final List<String> FIRST_NAMES =
      List.of("Anne", "Bruno", "Claire", "David", "Élise", "Farid", "Gaëlle", "Hugo", "Inès", "Jean", "Karine", "Loïc", "Maud");
  private static final List<String> LAST_NAMES =
      List.of("Le Goff", "Morel", "Bernard", "Diallo", "Guérin", "Haddad", "Kerbrat", "Lambert", "Nguyen", "Petit", "Roussel");

  private final People people;
  private final StaffRegister register;
  private final Accounts accounts;
  private final Directory directory;

  DemonstrationStaff(People people, StaffRegister register, Accounts accounts, Directory directory) {
    this.people = people;
    this.register = register;
    this.accounts = accounts;
    this.directory = directory;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    if (register.isEmpty()) {
      members().forEach(this::put);
      CLASSES.forEach(people::lookAfter);
    }
  }

  /** Every account of the demonstration as it is now, by user name; none that somebody added. */
  public List<Staff> everyone() {
    Set<String> names = members().stream().map(Staff::userName).collect(Collectors.toSet());
    return register.all().stream().filter(staff -> names.contains(staff.userName())).toList();
  }

  private List<Staff> members() {
    List<Staff> members = new ArrayList<>();
    for (Role role : List.of(Role.INTEGRATION, Role.MODELEUR, Role.ADMIN, Role.DPO)) {
      members.add(new Staff(nameOf(role), role.label(), Set.of(role), null, null));
    }
    int named = 0;
    Set<String> districts = new TreeSet<>();
    Map<Uai, School> schools = directory.schools(PLACES.stream().map(Place::uai).toList());
    for (Place place : PLACES.stream().filter(place -> schools.containsKey(place.uai())).toList()) {
      districts.add(schools.get(place.uai()).district().value());
      for (Role role : place.roles()) {
        members.add(new Staff(nameOf(role) + "." + place.name(), personal(named++, role), Set.of(role), place.uai(), null));
      }
    }
    for (String district : districts) {
      for (Role role : EnumSet.of(Role.GPDS_DISTRICT, Role.MLDS, Role.CIRCONSCRIPTION)) {
        String userName = nameOf(role) + "." + district.toLowerCase(Locale.ROOT);
        members.add(new Staff(userName, personal(named++, role), Set.of(role), null, district));
      }
    }
    return members;
  }

  /** Past the policy of passwords: everybody is meant to know this one. */
  private void put(Staff staff) {
    register.put(staff);
    accounts.put(staff, PASSWORD);
  }

  private static String personal(int place, Role role) {
    String first = FIRST_NAMES.get(place % FIRST_NAMES.size());
    String last = LAST_NAMES.get(place % LAST_NAMES.size());
    return "%s %s (%s)".formatted(first, last, role.shortLabel());
  }

  private static String nameOf(Role role) {
    return SHORT.getOrDefault(role, role.group());
  }
}
