package fr.allianceeducative.people;

import fr.allianceeducative.kernel.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * People another house vouches for, by OpenID Connect. At each login their name, functions and place become what that house says
 * today, in the register and in the engine’s tables, so that lists, candidates and names are the same as for everybody else.
 *
 * <p>A person keeps the name under which the house first knew them, whatever the other house calls them later; an account of the
 * house is never taken over by another house.
 */
@Service
public class VouchedStaff {

  private final StaffRegister register;
  private final Accounts accounts;
  private final ClaimedTasks tasks;
  private final ApplicationEventPublisher events;

  VouchedStaff(StaffRegister register, Accounts accounts, ClaimedTasks tasks, ApplicationEventPublisher events) {
    this.register = register;
    this.accounts = accounts;
    this.tasks = tasks;
    this.events = events;
  }

  /**
   * Lets the person in as what the other house says.
   *
   * @param subject who the other house says it is, unlike any other for ever
   * @throws Refusal when the name belongs to somebody else here, or the person’s account is closed, whatever they are called by now
   */
  @Transactional
  public Staff welcome(String subject, Staff said) {
    Optional<Staff> known = register.vouchedFor(subject);
    Refusal.unless(
        known.isPresent() || register.named(List.of(said.userName())).isEmpty(),
        "Ce nom de compte appartient déjà à une autre personne ici : demandez à l’administration de la maison.");
    Refusal.unless(
        known.isPresent() || !register.isClosedFor(subject), "Ce compte est fermé ici : demandez à l’administration de la maison.");
    String userName = known.map(Staff::userName).orElse(said.userName());
    Staff now = new Staff(userName, said.displayName(), said.roles(), said.school(), said.district());
    if (known.filter(now::equals).isEmpty()) {
      register.put(now);
      register.vouch(userName, subject);
      accounts.putWithoutPassword(now);
      known.filter(before -> !Objects.equals(before.school(), now.school())).ifPresent(before -> register.lookAfter(userName, Set.of()));
      known.ifPresent(before -> tasks.releaseLost(before, now));
      known.flatMap(before -> ColleagueLeft.between(before, now)).ifPresent(events::publishEvent);
      events.publishEvent(new RightsChanged(userName));
    }
    return now;
  }

  /** The other house says where the person is written to. */
  @Transactional
  public void reachedAt(Staff staff, String mail) {
    events.publishEvent(new AddressVouched(staff.userName(), mail));
  }

  /**
   * The other house gives the person no function here any more, or none in a place the house knows: from now on they are a candidate of
   * no task, told nothing that a team is told, and on no list. Their name stays, beside what they wrote. Where they were named themselves,
   * as a référent, somebody has to name another.
   */
  @Transactional
  public void lost(String subject) {
    register
        .vouchedFor(subject)
        .filter(staff -> !staff.roles().isEmpty())
        .ifPresent(
            staff -> {
              Staff nothing = new Staff(staff.userName(), staff.displayName(), Set.of(), null, null);
              register.put(nothing);
              register.lookAfter(staff.userName(), Set.of());
              accounts.putWithoutPassword(nothing);
              tasks.release(staff.userName());
              ColleagueLeft.between(staff, nothing).ifPresent(events::publishEvent);
              events.publishEvent(new RightsChanged(staff.userName()));
            });
  }
}
