package fr.allianceeducative.people;

import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.directory.School;
import fr.allianceeducative.kernel.Uai;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
          Role.GPDS_DISTRICT, "district");

  /** Invented names; each account takes the next pair. */
  private static final List<String> FIRST_NAMES =
      List.of("Anne", "Bruno", "Claire", "David", "Élise", "Farid", "Gaëlle", "Hugo", "Inès", "Jean", "Karine", "Loïc", "Maud");
  private static final List<String> LAST_NAMES =
      List.of("Le Goff", "Morel", "Bernard", "Diallo", "Guérin", "Haddad", "Kerbrat", "Lambert", "Nguyen", "Petit", "Roussel");

  private final People people;
  private final StaffRegister register;
  private final Accounts accounts;
  private final Directory directory;
  private int named;

  DemonstrationStaff(People people, StaffRegister register, Accounts accounts, Directory directory) {
    this.people = people;
    this.register = register;
    this.accounts = accounts;
    this.directory = directory;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    if (!register.isEmpty()) {
      return;
    }
    technical("integration", Role.INTEGRATION);
    technical("modeleur", Role.MODELEUR);
    technical("admin", Role.ADMIN);
    technical("dpo", Role.DPO);
    Map<String, Set<Role>> rolesOf = new LinkedHashMap<>();
    rolesOf.put("0352318E brito", SECOND_DEGREE);
    rolesOf.put("0351906G bourgchevreuil", SECOND_DEGREE);
    rolesOf.put("0350122T lucioles", FIRST_DEGREE);
    rolesOf.put("0352030S lebesque", A_FEW);
    rolesOf.put("0352589Z moulin", A_FEW);
    rolesOf.put("0350048M cartier", A_FEW);
    rolesOf.put("0352533N chateaubriand", A_FEW);
    Set<String> districts = new TreeSet<>();
    rolesOf.forEach(
        (place, roles) -> {
          String[] uaiAndName = place.split(" ");
          directory
              .school(new Uai(uaiAndName[0]))
              .ifPresent(
                  school -> {
                    roles.forEach(role -> inSchool(role, uaiAndName[1], school));
                    districts.add(school.district().value());
                  });
        });
    CLASSES.forEach(people::lookAfter);
    for (String district : districts) {
      for (Role role : EnumSet.of(Role.GPDS_DISTRICT, Role.MLDS, Role.CIRCONSCRIPTION)) {
        String name = nameOf(role) + "." + district.toLowerCase(Locale.ROOT);
        put(new Staff(name, personal(role), Set.of(role), null, district));
      }
    }
  }

  /** Every account of the demonstration, by user name. */
  public List<Staff> everyone() {
    return register.all();
  }

  private void inSchool(Role role, String schoolName, School school) {
    String userName = nameOf(role) + "." + schoolName;
    put(new Staff(userName, personal(role), Set.of(role), school.uai(), null));
  }

  private void technical(String userName, Role role) {
    put(new Staff(userName, role.label(), Set.of(role), null, null));
  }

  /** Past the policy of passwords: everybody is meant to know this one. */
  private void put(Staff staff) {
    register.put(staff);
    accounts.put(staff, PASSWORD);
  }

  private String personal(Role role) {
    String first = FIRST_NAMES.get(named % FIRST_NAMES.size());
    String last = LAST_NAMES.get(named % LAST_NAMES.size());
    named++;
    return "%s %s (%s)".formatted(first, last, role.shortLabel());
  }

  private static String nameOf(Role role) {
    return SHORT.getOrDefault(role, role.group());
  }
}
