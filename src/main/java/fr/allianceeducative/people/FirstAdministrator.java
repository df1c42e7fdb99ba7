package fr.allianceeducative.people;

import fr.allianceeducative.kernel.Refusal;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** On an empty production database, the account from which all others are made. Its password stands in the configuration: it opens the door once. */
@Component
@ConditionalOnProperty("alliance.first-administrator.password")
@Order(DemonstrationStaff.ORDER)
class FirstAdministrator implements ApplicationRunner {

  private final People people;
  private final StaffRegister register;
  private final AccountRegister states;
  private final boolean demonstration;
  private final String name;
  private final String password;

  FirstAdministrator(
      People people,
      StaffRegister register,
      AccountRegister states,
      @Value("${alliance.demonstration:false}") boolean demonstration,
      @Value("${alliance.first-administrator.name:admin}") String name,
      @Value("${alliance.first-administrator.password}") String password) {
    this.people = people;
    this.register = register;
    this.states = states;
    this.demonstration = demonstration;
    this.name = name;
    this.password = password;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    if (demonstration) {
      throw new UnfitForProduction(
          "Un premier compte d’administration ne va pas avec les comptes de démonstration.",
          "Retirez ALLIANCE_FIRSTADMINISTRATOR_PASSWORD, ou alliance.demonstration=true.");
    }
    if (register.isEmpty()) {
      try {
        people.register(new Staff(name, Role.ADMIN.label(), Set.of(Role.ADMIN), null, null), password);
        states.passwordChanged(name, false);
      } catch (Refusal refusal) {
        throw new UnfitForProduction(
            String.valueOf(refusal.getMessage()), "Changez ALLIANCE_FIRSTADMINISTRATOR_PASSWORD, puis démarrez à nouveau.");
      }
    }
  }
}
