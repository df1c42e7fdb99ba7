package fr.allianceeducative.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.testing.DatabaseTest;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Import(FirstAdministratorTest.Register.class)
@Transactional
class FirstAdministratorTest {

  @Configuration(proxyBeanMethods = false)
  @ComponentScan("fr.allianceeducative.people.persistence")
  static class Register {}

  @Autowired private StaffRegister register;
  @Autowired private AccountRegister states;
  private final Accounts accounts = mock(Accounts.class);
  private People people;
  private FirstAdministrator administrator;

  @BeforeEach
  void the_installation_names_an_administrator() {
    People people =
        new StaffDirectory(
            register, states, accounts, mock(Directory.class), new PasswordPolicy(), mock(ApplicationEventPublisher.class));
    this.people = people;
    administrator = new FirstAdministrator(people, register, states, false, "martine.admin", "un mot de passe long");
  }

  @Test
  void on_an_empty_database_the_first_account_is_an_administrator_of_no_school() {
    start();

    Staff first = new Staff("martine.admin", Role.ADMIN.label(), Set.of(Role.ADMIN), null, null);
    assertThat(register.all()).containsExactly(first);
    verify(accounts).put(first, "un mot de passe long");
  }

  @Test
  void the_password_of_the_configuration_opens_the_door_once() {
    start();

    assertThat(states.standing("martine.admin")).get().matches(Standing::mustChangePassword);
  }

  @Test
  void beside_demonstration_accounts_the_house_does_not_start() {
    administrator = new FirstAdministrator(people, register, states, true, "martine.admin", "un mot de passe long");

    assertThatThrownBy(this::start).isInstanceOf(UnfitForProduction.class).hasMessageContaining("démonstration");
    assertThat(register.isEmpty()).isTrue();
  }

  @Test
  void at_the_second_start_the_password_somebody_chose_since_stays() {
    start();
    clearInvocations(accounts);

    start();

    assertThat(register.all()).hasSize(1);
    verify(accounts, never()).put(any(), any());
  }

  @Test
  void where_people_are_known_already_nobody_becomes_administrator_by_accident() {
    register.put(new Staff("anne", "Anne Le Goff", Set.of(Role.CPE), null, null));

    start();

    assertThat(register.all()).extracting(Staff::userName).containsExactly("anne");
  }

  @Test
  void without_a_password_in_the_configuration_there_is_no_first_administrator() {
    ApplicationContextRunner house =
        new ApplicationContextRunner()
            .withBean(People.class, () -> mock(People.class))
            .withBean(StaffRegister.class, () -> mock(StaffRegister.class))
            .withBean(AccountRegister.class, () -> mock(AccountRegister.class))
            .withUserConfiguration(FirstAdministrator.class);

    house.run(started -> assertThat(started).doesNotHaveBean(FirstAdministrator.class));
    house
        .withPropertyValues("alliance.first-administrator.password=secret")
        .run(started -> assertThat(started).hasSingleBean(FirstAdministrator.class));
  }

  private void start() {
    administrator.run(new DefaultApplicationArguments());
  }
}
