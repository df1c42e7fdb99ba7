package fr.allianceeducative.people;

import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.directory.DistrictCode;
import fr.allianceeducative.kernel.Printable;
import fr.allianceeducative.kernel.Uai;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Staff, their accounts and the schools they may see. */
@Service
class StaffDirectory implements People {

  private final StaffRegister register;
  private final AccountRegister states;
  private final Accounts accounts;
  private final Directory directory;
  private final PasswordPolicy passwords;
  private final ApplicationEventPublisher events;

  StaffDirectory(
      StaffRegister register,
      AccountRegister states,
      Accounts accounts,
      Directory directory,
      PasswordPolicy passwords,
      ApplicationEventPublisher events) {
    this.register = register;
    this.states = states;
    this.accounts = accounts;
    this.directory = directory;
    this.passwords = passwords;
    this.events = events;
  }

  @Override
  public Optional<Staff> find(String userName) {
    return register.named(List.of(Printable.of(userName))).stream().findFirst();
  }

  @Override
  public Optional<Staff> findWithPassword(String userName) {
    return register.withPassword(userName);
  }

  @Override
  public Optional<Standing> standing(String userName) {
    return states.standing(userName);
  }

  @Override
  public List<Staff> inSchool(Uai school, Role... roles) {
    return holding(register.inSchool(school), roles);
  }

  @Override
  public List<Staff> inDistrict(String district, Role... roles) {
    return holding(register.inDistrict(district), roles);
  }

  @Override
  public List<Staff> everywhere(Role... roles) {
    return holding(register.everywhere(), roles);
  }

  @Override
  public List<Staff> named(Collection<String> userNames) {
    return userNames.isEmpty() ? List.of() : register.named(userNames);
  }

  @Override
  public Set<Uai> schoolsOf(Staff staff) {
    if (staff.school() != null) {
      return Set.of(staff.school());
    }
    return staff.district() == null
        ? Set.of()
        : Set.copyOf(directory.schoolsOf(new DistrictCode(staff.district())));
  }

  @Override
  public Optional<Staff> current() {
    Authentication person = SecurityContextHolder.getContext().getAuthentication();
    return person != null && person.getPrincipal() instanceof StaffPrincipal principal
        ? Optional.of(principal.staff())
        : Optional.empty();
  }

  @Override
  @Transactional
  public void lookAfter(String userName, Set<String> classes) {
    register.lookAfter(userName, classes);
  }

  @Override
  @Transactional
  public void register(Staff staff, String password) {
    passwords.check(staff, password);
    Optional<Staff> before = find(staff.userName());
    register.put(staff);
    accounts.put(staff, password);
    before.flatMap(known -> ColleagueLeft.between(known, staff)).ifPresent(events::publishEvent);
    events.publishEvent(new RightsChanged(staff.userName()));
  }

  private static List<Staff> holding(List<Staff> all, Role... roles) {
    Set<Role> wanted = Set.of(roles);
    return all.stream()
        .filter(staff -> wanted.isEmpty() ? !staff.roles().isEmpty() : staff.roles().stream().anyMatch(wanted::contains))
        .toList();
  }
}
