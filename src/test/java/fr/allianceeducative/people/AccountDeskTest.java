package fr.allianceeducative.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.directory.District;
import fr.allianceeducative.directory.DistrictCode;
import fr.allianceeducative.directory.School;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.testing.DatabaseTest;
import fr.allianceeducative.testing.MovingClock;
import fr.allianceeducative.testing.RetentionRows;
import java.util.ArrayList;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;

/** Who looks after accounts opens them, changes them, closes them. */
@DatabaseTest
@Import(AccountDeskTest.Register.class)
@Transactional
class AccountDeskTest {

  private static final Uai LYCEE = new Uai("0350001A");
  private static final Uai COLLEGE = new Uai("0350002B");
  private static final Staff ADMIN = new Staff("martine.admin", "Martine Admin", Set.of(Role.ADMIN), null, null);

  @Configuration(proxyBeanMethods = false)
  @ComponentScan("fr.allianceeducative.people.persistence")
  static class Register {}

  @Autowired private StaffRegister register;
  @Autowired private AccountRegister states;
  private final Accounts accounts = mock(Accounts.class);
  private final ClaimedTasks tasks = mock(ClaimedTasks.class);
  private final Directory directory = mock(Directory.class);
  private final People people = mock(People.class);
  private final List<Object> told = new ArrayList<>();
  private AccountDesk desk;

  @BeforeEach
  void an_administrator_is_at_work() {
    for (Uai uai : List.of(LYCEE, COLLEGE)) {
      School school = mock(School.class);
      when(school.uai()).thenReturn(uai);
      when(directory.school(uai)).thenReturn(Optional.of(school));
    }
    when(directory.districts()).thenReturn(List.of(new District(new DistrictCode("D035"), "Ille-et-Vilaine")));
    register.put(ADMIN);
    when(people.current()).thenReturn(Optional.of(ADMIN));
    desk = desk("");
  }

  @Test
  void a_new_person_gets_a_password_for_one_login_and_is_told_of_to_the_house() {
    String password = desk.open(anne(cpe(LYCEE)));

    Account anne = desk.find("anne.legoff").orElseThrow();
    assertThat(anne.staff()).isEqualTo(new Staff("anne.legoff", "Anne Le Goff", Set.of(Role.CPE), LYCEE, null));
    assertThat(anne.mustChangePassword()).isTrue();
    assertThat(password).matches("([a-z2-9]{4}-){3}[a-z2-9]{4}");
    verify(accounts).put(anne.staff(), password);
    assertThat(told).contains(new RightsChanged("anne.legoff"), new AccountOpened("anne.legoff", "anne@academie.example"));
  }

  @Test
  void a_name_that_is_taken_stays_with_whoever_has_it() {
    desk.open(anne(cpe(LYCEE)));

    assertRefused(() -> desk.open(anne(cpe(COLLEGE))), "existe déjà");
    assertThat(desk.find("anne.legoff").orElseThrow().staff().school()).isEqualTo(LYCEE);
  }

  @Test
  void an_account_needs_a_name_a_function_and_its_place() {
    assertRefused(() -> desk.open(named("Élise", cpe(LYCEE))), "nom de compte");
    assertRefused(() -> desk.open(named("a", cpe(LYCEE))), "nom de compte");
    assertRefused(() -> desk.open(new OpenAccount("elise", " ", "Petit", null, cpe(LYCEE))), "prénom");
    assertRefused(() -> desk.open(named("elise", functions(Set.of(), LYCEE, null))), "au moins une fonction");
    assertRefused(() -> desk.open(named("elise", cpe(null))), "l’établissement");
    assertRefused(() -> desk.open(named("elise", cpe(new Uai("0990001A")))), "annuaire");
    assertRefused(() -> desk.open(named("elise", functions(Set.of(Role.MLDS), null, "X"))), "district");
    assertRefused(() -> desk.open(named("elise", functions(Set.of(Role.CPE, Role.MLDS), LYCEE, "D035"))), "second compte");
    verify(accounts, never()).put(any(), anyString());
  }

  @Test
  void somebody_of_a_district_belongs_to_no_school_and_somebody_technical_to_nothing() {
    desk.open(named("mlds", functions(Set.of(Role.MLDS), LYCEE, "D035")));
    desk.open(named("imports", functions(Set.of(Role.INTEGRATION), LYCEE, "D035")));

    assertThat(desk.find("mlds").orElseThrow().staff()).matches(staff -> staff.school() == null && "D035".equals(staff.district()));
    assertThat(desk.find("imports").orElseThrow().staff()).matches(staff -> staff.school() == null && staff.district() == null);
  }

  @Test
  void other_functions_end_open_sessions_and_give_back_what_the_person_may_no_longer_do() {
    desk.open(anne(cpe(LYCEE)));
    Staff before = desk.find("anne.legoff").orElseThrow().staff();
    long stamp = stamp();
    told.clear();
    when(tasks.releaseLost(any(), any())).thenReturn(3);

    int released =
        desk.change(
            new ChangeAccount(
                "anne.legoff", "Anne", "Le Goff", new Functions(Set.of(Role.PROFESSEUR_PRINCIPAL), COLLEGE, null, Set.of("3E1", " 3E2 ", ""))));

    Account after = desk.find("anne.legoff").orElseThrow();
    assertThat(released).isEqualTo(3);
    assertThat(after.classes()).containsExactly("3E1", "3E2");
    verify(tasks).releaseLost(before, after.staff());
    verify(accounts).putWithoutPassword(after.staff());
    assertThat(stamp()).isGreaterThan(stamp);
    assertThat(told).containsExactly(new ColleagueLeft("anne.legoff", LYCEE), new RightsChanged("anne.legoff"));
  }

  @Test
  void another_function_in_the_same_school_is_no_leaving() {
    desk.open(anne(cpe(LYCEE)));
    told.clear();

    desk.change(new ChangeAccount("anne.legoff", "Anne", "Le Goff", new Functions(Set.of(Role.ENSEIGNANT), LYCEE, null, Set.of())));

    assertThat(told).containsExactly(new RightsChanged("anne.legoff"));
  }

  @Test
  void saving_what_is_there_already_changes_nothing() {
    desk.open(anne(cpe(LYCEE)));
    long stamp = stamp();
    told.clear();

    desk.change(new ChangeAccount("anne.legoff", "Anne", "Le Goff", cpe(LYCEE)));

    assertThat(stamp()).isEqualTo(stamp);
    assertThat(told).isEmpty();
  }

  @Test
  void whoever_leaves_is_proposed_nowhere_gives_back_all_tasks_and_keeps_the_name_under_what_they_wrote() {
    desk.open(anne(cpe(LYCEE)));
    told.clear();
    when(tasks.release("anne.legoff")).thenReturn(2);

    assertThat(desk.close("anne.legoff")).isEqualTo(2);

    assertThat(states.standing("anne.legoff")).isEmpty();
    assertThat(register.inSchool(LYCEE)).isEmpty();
    assertThat(register.withPassword("anne.legoff")).isEmpty();
    assertThat(register.named(List.of("anne.legoff"))).hasSize(1);
    verify(accounts).leave("anne.legoff");
    assertThat(told).containsExactly(new ColleagueLeft("anne.legoff", LYCEE), new RightsChanged("anne.legoff"));
    assertRefused(() -> desk.change(new ChangeAccount("anne.legoff", "Anne", "Le Goff", cpe(COLLEGE))), "rouvrez");
    assertRefused(() -> desk.giveOneTimePassword("anne.legoff"), "rouvrez");
  }

  @Test
  void whoever_comes_back_finds_the_functions_of_before_and_a_new_password() {
    desk.open(anne(cpe(LYCEE)));
    desk.close("anne.legoff");

    String password = desk.reopen("anne.legoff").orElseThrow();

    verify(accounts).put(any(), eq(password));
    assertThat(register.inSchool(LYCEE)).extracting(Staff::roles).containsExactly(Set.of(Role.CPE));
    assertThat(states.standing("anne.legoff")).get().matches(Standing::mustChangePassword);
  }

  @Test
  void nobody_locks_themselves_out_of_the_administration() {
    assertRefused(() -> desk.close("martine.admin"), "votre propre compte");
    assertRefused(
        () -> desk.change(new ChangeAccount("martine.admin", "Martine", "Admin", functions(Set.of(Role.DPO), null, null))),
        "vous retirer");
  }

  @Test
  void what_another_house_vouches_for_is_shown_and_not_changed() {
    desk.open(anne(cpe(LYCEE)));
    register.vouch("anne.legoff", "https://sso.example anne");
    AccountDesk withOpenId = desk("https://sso.example");

    assertThat(withOpenId.functionsComeFromElsewhere()).isTrue();
    assertThat(withOpenId.find("anne.legoff").orElseThrow().vouched()).isTrue();
    assertRefused(() -> withOpenId.giveOneTimePassword("anne.legoff"), "autre maison");
    assertRefused(() -> withOpenId.open(named("elise", cpe(LYCEE))), "compte académique");
    assertThat(withOpenId.open(named("imports", functions(Set.of(Role.INTEGRATION), null, null)))).isNotBlank();
  }

  @Test
  void which_classes_a_teacher_has_is_said_here_though_another_house_says_all_the_rest() {
    desk.open(anne(cpe(LYCEE)));
    Staff before = desk.find("anne.legoff").orElseThrow().staff();
    register.vouch("anne.legoff", "https://sso.example anne");

    desk("https://sso.example").change(new ChangeAccount("anne.legoff", "", "", new Functions(Set.of(), null, null, Set.of("3E1", "3E2"))));

    assertThat(desk.find("anne.legoff")).get().satisfies(account -> {
      assertThat(account.staff()).as("name, function and school as before").isEqualTo(before);
      assertThat(account.classes()).containsExactlyInAnyOrder("3E1", "3E2");
    });
  }

  @Test
  void whoever_left_another_house_and_comes_by_no_more_is_closed_here_and_comes_back_without_a_password() {
    desk.open(anne(cpe(LYCEE)));
    register.vouch("anne.legoff", "https://sso.example anne");
    when(tasks.release("anne.legoff")).thenReturn(2);

    assertThat(desk.close("anne.legoff")).isEqualTo(2);
    assertThat(register.vouchedFor("https://sso.example anne")).as("the other house lets nobody in either").isEmpty();

    assertThat(desk.reopen("anne.legoff")).isEmpty();
    assertThat(register.vouchedFor("https://sso.example anne")).isPresent();
    verify(accounts).putWithoutPassword(desk.find("anne.legoff").orElseThrow().staff());
  }

  @Test
  void a_list_is_found_by_parts_of_a_name_whatever_its_accents_and_turned_page_by_page() {
    for (int i = 0; i < AccountQuery.SIZE + 3; i++) {
      desk.open(new OpenAccount("p%02d".formatted(i), "Gaëlle", "Nguyên " + i, null, cpe(i % 2 == 0 ? LYCEE : COLLEGE)));
    }

    AccountPage first = desk.page(query("nguyen GAEL", false, 0));
    assertThat(first.total()).isEqualTo(AccountQuery.SIZE + 3);
    assertThat(first.accounts()).hasSize(AccountQuery.SIZE);
    assertThat(first.hasNext()).isTrue();
    assertThat(desk.page(query("nguyen", false, 1)).accounts()).hasSize(3).allMatch(each -> each.staff().is(Role.CPE));
    assertThat(desk.page(query("nguyen", true, 0)).accounts()).isEmpty();
    assertThat(desk.page(query("p07", false, 0)).accounts()).extracting(each -> each.staff().userName()).containsExactly("p07");
    assertThat(desk.page(new AccountQuery(List.of(), Role.ADMIN, null, false, 0)).total()).isEqualTo(1);
    assertThat(desk.page(new AccountQuery(List.of(), null, COLLEGE, false, -4)).total()).isEqualTo(11);
    assertThat(desk.page(query("% _", false, 0)).total()).as("nothing but signs asks for all").isEqualTo(AccountQuery.SIZE + 4);
  }

  @Test
  void two_years_after_an_account_was_closed_nobody_knows_whose_it_was() {
    desk.open(anne(cpe(LYCEE)));
    desk.open(named("elise.petit", cpe(LYCEE)));
    desk.close("anne.legoff");

    forget("2028-11-03T12:00:00Z");
    assertThat(desk.find("anne.legoff").orElseThrow().staff().displayName()).isEqualTo("Anne Le Goff");

    forget("2028-11-05T12:00:00Z");
    Account former = desk.find("anne.legoff").orElseThrow();
    assertThat(former.staff().displayName()).isEqualTo("Ancien membre du personnel");
    assertThat(former.staff().roles()).isEmpty();
    verify(accounts).forget("anne.legoff");
    assertThat(desk.page(query("le goff", true, 0)).accounts()).isEmpty();
    assertRefused(() -> desk.reopen("anne.legoff"), "depuis trop longtemps");
    assertThat(desk.find("elise.petit").orElseThrow().staff().displayName()).isEqualTo("Élise Petit");
    desk.open(new OpenAccount("homonyme", "Ancien membre", "du personnel", null, cpe(LYCEE)));
    desk.close("homonyme");
    Instant later = Instant.parse("2030-11-05T12:00:00Z");
    assertThat(states.forgetClosedBefore(later, later)).as("whatever somebody is called, and nobody twice").containsExactly("homonyme");
  }

  private void forget(String now) {
    new AccountRetention(states, accounts, new RetentionRows(), new MovingClock(now)).forget();
  }

  private AccountDesk desk(String issuer) {
    ApplicationEventPublisher events = told::add;
    return new AccountDesk(
        register, states, accounts, new AccountRules(directory, issuer), tasks, people, events,
        new MovingClock("2026-11-03T09:00:00Z"));
  }

  private long stamp() {
    return states.standing("anne.legoff").orElseThrow().stamp();
  }

  private static OpenAccount anne(Functions functions) {
    return new OpenAccount("anne.legoff", "Anne", "Le  Goff", "anne@academie.example", functions);
  }

  private static OpenAccount named(String userName, Functions functions) {
    return new OpenAccount(userName, "Élise", "Petit", null, functions);
  }

  private static Functions cpe(@Nullable Uai school) {
    return functions(Set.of(Role.CPE), school, null);
  }

  private static Functions functions(Set<Role> roles, @Nullable Uai school, @Nullable String district) {
    return new Functions(roles, school, district, Set.of());
  }

  private static AccountQuery query(String words, boolean closed, int page) {
    return new AccountQuery(AccountQuery.words(words), null, null, closed, page);
  }

  private static void assertRefused(ThrowingCallable act, String sentence) {
    assertThatThrownBy(act).isInstanceOf(Refusal.class).hasMessageContaining(sentence);
  }
}
