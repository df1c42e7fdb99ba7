package fr.allianceeducative.people.access;

import fr.allianceeducative.casefile.AccessChange;
import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.NewPupil;
import fr.allianceeducative.casefile.OpenCase;
import fr.allianceeducative.casefile.ProtectionDesk;
import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.AccountDesk;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.web.context.WebApplicationContext;

/**
 * Opens cases and ties people of the demonstration to them; says which relations hold as a reader of the file of the matrix would say
 * it, not as the house works it out.
 */
final class KnownCases {

  static final Uai LYCEE = new Uai("0352318E");
  static final Uai ECOLE = new Uai("0350122T");

  private static final String CLASS_TEACHER = "pp.brito";
  private static final Set<String> CLASSES = Set.of("1re pro 2", "2nde 3", "2NDE3");

  private static final String MOVED_PASSWORD = "quatre vaches rouges";

  private final CaseDesk cases;
  private final People people;
  private final WebApplicationContext house;
  private final ProtectionDesk protection;
  private final Directory directory;
  private final ApplicationEventPublisher events;

  private record Said(CaseNumber caseNumber, AccessChange access) implements AccessChange.Event {}

  KnownCases(WebApplicationContext house) {
    this.cases = house.getBean(CaseDesk.class);
    this.people = house.getBean(People.class);
    this.house = house;
    this.protection = house.getBean(ProtectionDesk.class);
    this.directory = house.getBean(Directory.class);
    this.events = house;
  }

  KnownCase open(Uai school, String schoolClass) {
    // pages write the name of a family in capitals
    String name = "SECRET" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    String key = UUID.randomUUID().toString();
    NewPupil pupil = new NewPupil(key, null, name, "Zoé", LocalDate.of(2011, 3, 4), school, schoolClass);
    CaseNumber number = cases.open(new OpenCase(cases.register(List.of(pupil)).get(key).id(), 5, false));
    return new KnownCase(number, name, school, schoolClass, false, Set.of(), Set.of(), Set.of(), false);
  }

  KnownCase sent(KnownCase known) {
    events.publishEvent(new Said(known.number(), new AccessChange.DistrictEnters()));
    return new KnownCase(
        known.number(), known.name(), known.school(), known.schoolClass(), true, known.members(), known.referents(), known.exceptions(), known.paused());
  }

  KnownCase with(KnownCase known, String member) {
    events.publishEvent(new Said(known.number(), new AccessChange.MemberEnters(member)));
    return new KnownCase(
        known.number(), known.name(), known.school(), known.schoolClass(), known.sent(), and(known.members(), member), known.referents(), known.exceptions(), known.paused());
  }

  KnownCase followedBy(KnownCase known, String referent) {
    cases.nameReferents(known.number(), referent, null);
    return new KnownCase(
        known.number(), known.name(), known.school(), known.schoolClass(), known.sent(), known.members(), Set.of(referent), known.exceptions(), known.paused());
  }

  /** A teacher of the lycée is its référent and a member of its alliance, and goes to the primary school. */
  KnownCase leftBy(KnownCase known, Staff teacher) {
    people.register(new Staff(teacher.userName(), teacher.displayName(), teacher.roles(), LYCEE, null), MOVED_PASSWORD);
    KnownCase followed = with(followedBy(known, teacher.userName()), teacher.userName());
    people.register(teacher, MOVED_PASSWORD);
    return new KnownCase(
        followed.number(), followed.name(), followed.school(), followed.schoolClass(), followed.sent(), followed.members(), followed.referents(), followed.exceptions(),
        followed.paused(), Set.of(teacher.userName()));
  }

  /** Somebody of the primary school, for {@link #leftBy}; {@link #forget} takes the account away. */
  Staff movedTeacher(Role role) {
    return new Staff("parti." + UUID.randomUUID().toString().substring(0, 8), "Dominique Parti", Set.of(role), ECOLE, null);
  }

  void forget(Staff moved) {
    house.getBean(AccountDesk.class).close(moved.userName());
  }

  /** The glass was broken; the matrix gives it to some, to the others it gives nothing. */
  KnownCase exceptionally(KnownCase known, String person) {
    events.publishEvent(new Said(known.number(), new AccessChange.ExceptionEnters(person, LocalDate.now())));
    return new KnownCase(
        known.number(), known.name(), known.school(), known.schoolClass(), known.sent(), known.members(), known.referents(), and(known.exceptions(), person), known.paused());
  }

  KnownCase paused(KnownCase known) {
    protection.suspendSharing(known.number());
    return new KnownCase(
        known.number(), known.name(), known.school(), known.schoolClass(), known.sent(), known.members(), known.referents(), known.exceptions(), true);
  }

  /** User name of the district above the lycée. */
  String districtOfTheLycee() {
    return "district." + code(LYCEE).toLowerCase(Locale.ROOT);
  }

  Set<Relation> relations(Staff staff, KnownCase known) {
    Set<Relation> held = EnumSet.noneOf(Relation.class);
    add(held, Relation.SCHOOL, known.school().equals(staff.school()));
    boolean ownClass = known.school().equals(LYCEE) && CLASSES.contains(known.schoolClass());
    add(held, Relation.CLASS, ownClass && staff.userName().equals(CLASS_TEACHER));
    add(held, Relation.DISTRICT, known.sent() && code(known.school()).equals(staff.district()));
    boolean gone = known.moved().contains(staff.userName());
    add(held, Relation.ALLIANCE, known.members().contains(staff.userName()) && !gone);
    add(held, Relation.REFERENT, known.referents().contains(staff.userName()) && !gone);
    add(held, Relation.EXCEPTIONAL, known.exceptions().contains(staff.userName()));
    add(held, Relation.TECHNICAL, staff.roles().stream().allMatch(role -> role.place() == Role.Place.EVERYWHERE));
    return held;
  }

  /** What the file gives these relations, in a pause or out of it. */
  static Sight sight(AccessMatrix matrix, Staff staff, KnownCase known, Set<Relation> held) {
    return known.paused() ? matrix.sightInPause(staff.roles(), held) : matrix.sight(staff.roles(), held);
  }

  private String code(Uai school) {
    return directory.school(school).orElseThrow().district().value();
  }

  private static void add(Set<Relation> held, Relation relation, boolean holds) {
    if (holds) {
      held.add(relation);
    }
  }

  private static Set<String> and(Set<String> people, String one) {
    return Stream.concat(people.stream(), Stream.of(one)).collect(Collectors.toCollection(HashSet::new));
  }
}
