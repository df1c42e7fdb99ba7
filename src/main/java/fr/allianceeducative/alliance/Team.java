package fr.allianceeducative.alliance;

import fr.allianceeducative.alliance.Member.State;
import fr.allianceeducative.casefile.CaseFile;
import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.directory.School;
import fr.allianceeducative.directory.SchoolLevel;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who of a school may keep the link to a pupil, and who joins from inside. */
@Component
public class Team {

  private static final Set<Role> TEACHERS = EnumSet.of(Role.ENSEIGNANT, Role.PROFESSEUR_PRINCIPAL);

  private final People people;
  private final Directory directory;

  Team(People people, Directory directory) {
    this.people = people;
    this.directory = directory;
  }

  public boolean isPrimary(Uai school) {
    return directory.school(school).flatMap(School::level).filter(SchoolLevel.FIRST_DEGREE::equals).isPresent();
  }

  /** Staff of the school, by name. */
  public List<Staff> of(Uai school) {
    return people.inSchool(school);
  }

  /** No file says who teaches a class of a primary school: for a teacher, the head has to say it. */
  void checkReferents(Uai school, NameReferents command) {
    Map<String, Staff> staff = byUserName(school);
    List<Staff> chosen =
        Stream.of(Optional.of(command.referent()), Optional.ofNullable(command.second()))
            .flatMap(Optional::stream)
            .map(userName -> required(staff, userName))
            .toList();
    boolean teacher = chosen.stream().anyMatch(one -> one.roles().stream().anyMatch(TEACHERS::contains));
    Refusal.unless(
        !teacher || command.notClassTeacher() || !isPrimary(school),
        "En école, l’enseignant de la classe n’est pas le référent : choisissez une autre personne, ou confirmez"
            + " qu’elle n’enseigne pas dans la classe de l’élève.");
  }

  /** Whether the case has a référent who still works in the school. */
  boolean hasReferent(CaseFile file) {
    return file.referent() != null && byUserName(file.school()).containsKey(file.referent());
  }

  /** The members a proposal asks for, without those who are in already. */
  List<Member> membersOf(CaseFile file, ProposeMembers command, List<Member> known) {
    Map<String, Staff> staff = byUserName(file.school());
    Set<String> wanted = new LinkedHashSet<>();
    Stream.of(file.referent(), file.secondReferent()).filter(staff::containsKey).forEach(wanted::add);
    wanted.addAll(command.people());
    Set<String> inside =
        known.stream().filter(member -> member.state() == State.ACTIVE).map(Team::key).collect(Collectors.toSet());
    List<Member> asked = new ArrayList<>();
    for (String userName : wanted) {
      Staff one = required(staff, userName);
      asked.add(Member.person(file.number(), userName, one.displayName(), domainOf(one)));
    }
    command.professions().forEach(role -> asked.add(Member.profession(file.number(), role)));
    command.partners().forEach(partner -> asked.add(Member.partner(file.number(), partner)));
    return asked.stream().filter(member -> !inside.contains(key(member))).toList();
  }

  /** The profession a signature falls to when no person is known for it. */
  Role professionOf(Member member) {
    return member.profession() == null ? Role.RDS : member.profession();
  }

  private static String key(Member member) {
    return member.userName() + "|" + member.profession() + "|" + member.label();
  }

  private static Domain domainOf(Staff staff) {
    return staff.roles().stream().sorted().findFirst().map(Domain::of).orElse(Domain.EDUCATION);
  }

  private Map<String, Staff> byUserName(Uai school) {
    return people.inSchool(school).stream().collect(Collectors.toMap(Staff::userName, Function.identity()));
  }

  private static Staff required(Map<String, Staff> staff, String userName) {
    return Optional.ofNullable(staff.get(userName))
        .orElseThrow(() -> new Refusal("Choisissez une personne qui travaille dans l’établissement de l’élève."));
  }
}
