package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.access.AccessMatrix;
import fr.allianceeducative.people.access.Block;
import fr.allianceeducative.people.access.Relation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Of which cases a person may take what is offered to the function. The engine offers a task to a function of a school; a class teacher takes
 * those of the own pupils, so lists and figures leave the others out.
 */
@Service
@Transactional(readOnly = true)
public class OfferedCases {

  /** Open cases of one class teacher that are looked at; far more than a class has. */
  private static final int MOST = 100;

  private final People people;
  private final AccessMatrix matrix;
  private final Sights sights;
  private final Relations relations;
  private final CaseFiles files;
  private final Accesses accesses;

  OfferedCases(
      People people, AccessMatrix matrix, Sights sights, Relations relations, CaseFiles files, Accesses accesses) {
    this.people = people;
    this.matrix = matrix;
    this.sights = sights;
    this.relations = relations;
    this.files = files;
    this.accesses = accesses;
  }

  /**
   * What is left of what is offered to somebody.
   *
   * @param cases numbers of the open cases of the own pupils
   * @param groups of the functions whose tasks are offered whoever the pupil is
   */
  public record Bounds(List<String> cases, List<String> groups) {}

  /**
   * What some people together may take of what is offered to their functions.
   *
   * @param roles functions in which one of them takes it whoever the pupil is
   * @param ofClasses functions in which they take it for the own pupils only
   * @param cases the open cases of these pupils, of the own classes or accompanied otherwise
   */
  public record Takers(Set<Role> roles, Set<Role> ofClasses, Set<CaseNumber> cases) {

    public Takers {
      roles = Set.copyOf(roles);
      ofClasses = Set.copyOf(ofClasses);
      cases = Set.copyOf(cases);
    }

    /** The same people and somebody else, who takes it in a function whoever the pupil is. */
    public Takers and(Role role) {
      return new Takers(Stream.concat(roles.stream(), Stream.of(role)).collect(Collectors.toSet()), ofClasses, cases);
    }

    /** Whether one of them can take what is offered to a function about a case. */
    public boolean take(Role role, CaseNumber number) {
      return roles.contains(role) || ofClasses.contains(role) && cases.contains(number);
    }
  }

  /** What these people may take; one statement where some of them are bound to classes. */
  public Takers takers(Collection<Staff> staff) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    Set<Role> ofClasses = EnumSet.noneOf(Role.class);
    List<Staff> bounded = new ArrayList<>();
    for (Staff each : staff) {
      boolean isBounded = isBounded(each);
      if (isBounded) {
        bounded.add(each);
      }
      each.roles().forEach(role -> (isBounded && isOfClasses(role) ? ofClasses : roles).add(role));
    }
    Set<CaseNumber> cases = ofTheirPupils(bounded).values().stream().flatMap(List::stream).collect(Collectors.toSet());
    return new Takers(roles, ofClasses, cases);
  }

  /** The bounds of the current person; empty for whoever may take all that is offered to the functions. */
  public Optional<Bounds> current() {
    return people.current().filter(this::isBounded).map(this::bounds);
  }

  /** Whether a person takes what is offered for the own pupils only. */
  public boolean isBounded(Staff staff) {
    return staff.roles().stream().anyMatch(this::isOfClasses) && staff.roles().stream().noneMatch(this::isOfWholeSchools);
  }

  /** Whether a function is bound to the pupils of some classes and to no others. */
  public boolean isOfClasses(Role role) {
    return reads(role, Relation.CLASS) && !isOfWholeSchools(role);
  }

  /** Whether what is offered to a function is offered whoever the pupil is: the matrix binds it to none by class, school or district. */
  public boolean isForAnyPupil(Role role) {
    return Stream.of(Relation.CLASS, Relation.SCHOOL, Relation.DISTRICT).allMatch(relation -> matrix.sight(Set.of(role), relation).isNothing());
  }

  /** The open cases people are tied to themselves, by user name; one statement for a block of people. */
  public Map<String, List<CaseNumber>> ofTheirPupils(Collection<Staff> staff) {
    return accesses.openCasesOf(staff.stream().map(Staff::userName).toList(), relations.today());
  }

  private Bounds bounds(Staff staff) {
    CaseQuery own = new CaseQuery(relations.viewer(staff), sights.through(staff, Set.of(Block.IDENTITY)), null, null, 0, MOST);
    return new Bounds(
        files.open(own).stream().map(file -> file.number().value()).toList(),
        staff.roles().stream().filter(this::isForAnyPupil).map(Role::group).toList());
  }

  private boolean isOfWholeSchools(Role role) {
    return reads(role, Relation.SCHOOL) || reads(role, Relation.DISTRICT);
  }

  private boolean reads(Role role, Relation relation) {
    return matrix.sight(Set.of(role), relation).reads(Block.IDENTITY);
  }
}
