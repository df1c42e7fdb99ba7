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

/** On an empty production database, the account from which all others are made. */
@Component
@ConditionalOnProperty("alliance.first-administrator.password")
@Order(DemonstrationStaff.ORDER)
class FirstAdministrator implements ApplicationRunner {

  private final People people;
  private final StaffRegister register;
  private final String name;
  private final String password;

  FirstAdministrator(
      People people,
      StaffRegister register,
      @Value("${alliance.first-administrator.name:admin}") String name,
      @Value("${alliance.first-administrator.password}") String password) {
    this.people = people;
    this.register = register;
    this.name = name;
    this.password = password;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    if (register.isEmpty()) {
      try {
        people.register(new Staff(name, Role.ADMIN.label(), Set.of(Role.ADMIN), null, null), password);
      } catch (Refusal refusal) {
        throw new UnfitForProduction(
            String.valueOf(refusal.getMessage()), "Changez ALLIANCE_FIRSTADMINISTRATOR_PASSWORD, puis démarrez à nouveau.");
      }
    }
  }
}
