package fr.allianceeducative.people;

import fr.allianceeducative.kernel.Printable;
import fr.allianceeducative.kernel.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for whoever looks after accounts: who works here, as what, and who has left. What another house vouches for is not changed
 * here. Each change ends the open sessions of the account, gives back tasks the person may no longer do, and is told as
 * {@link RightsChanged}; whoever goes to another school, as {@link ColleagueLeft} too.
 */
@Service
@Transactional
public class AccountDesk {

  private static final String UNKNOWN = "Ce compte n’existe pas.";

  private final StaffRegister register;
  private final AccountRegister states;
  private final Accounts accounts;
  private final AccountRules rules;
  private final ClaimedTasks tasks;
  private final People people;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AccountDesk(
      StaffRegister register,
      AccountRegister states,
      Accounts accounts,
      AccountRules rules,
      ClaimedTasks tasks,
      People people,
      ApplicationEventPublisher events,
      Clock clock) {
    this.register = register;
    this.states = states;
    this.accounts = accounts;
    this.rules = rules;
    this.tasks = tasks;
    this.people = people;
    this.events = events;
    this.clock = clock;
  }

  /** Whether another house says what the staff of schools and districts do: then only technical accounts are made here. */
  public boolean functionsComeFromElsewhere() {
    return rules.openId();
  }

  @Transactional(readOnly = true)
  public AccountPage page(AccountQuery query) {
    return states.page(query);
  }

  @Transactional(readOnly = true)
  public Optional<Account> find(String userName) {
    return states.find(Printable.of(userName));
  }

  /** How many tasks the person has in hand. */
  public long tasksOf(Account account) {
    return tasks.count(account.staff().userName());
  }

  /**
   * Opens an account.
   *
   * @return the password that opens the door once; nobody can read it again
   */
  public String open(OpenAccount wished) {
    Staff staff = rules.staff(wished.userName(), wished.firstName(), wished.lastName(), wished.functions());
    Set<String> classes = rules.classes(staff, wished.functions());
    Refusal.unless(
        register.named(List.of(staff.userName())).isEmpty(), "Ce nom de compte existe déjà : choisissez-en un autre.");
    register.put(staff);
    register.lookAfter(staff.userName(), classes);
    String password = givePassword(staff);
    events.publishEvent(new AccountOpened(staff.userName(), wished.mail()));
    return password;
  }

  /**
   * Changes name, functions, place and classes; of a person whom another house lets in the classes alone, which that house does not say.
   *
   * @return how many tasks went back to their teams
   */
  public int change(ChangeAccount wished) {
    Account account = known(wished.userName());
    Refusal.unless(!account.isClosed(), "Ce compte est fermé : rouvrez-le d’abord.");
    if (account.vouched()) {
      lookAfter(account, rules.classes(account.staff(), wished.functions()));
      return 0;
    }
    Staff after = rules.staff(wished.userName(), wished.firstName(), wished.lastName(), wished.functions());
    Refusal.unless(
        !isMine(account) || after.is(Role.ADMIN),
        "Vous ne pouvez pas vous retirer l’administration : demandez à une autre personne qui l’a.");
    Set<String> classes = rules.classes(after, wished.functions());
    if (after.equals(account.staff()) && classes.equals(account.classes())) {
      return 0;
    }
    register.put(after);
    register.lookAfter(after.userName(), classes);
    accounts.putWithoutPassword(after);
    int released = tasks.releaseLost(account.staff(), after);
    ColleagueLeft.between(account.staff(), after).ifPresent(events::publishEvent);
    changed(after);
    return released;
  }

  private void lookAfter(Account account, Set<String> classes) {
    if (!classes.equals(account.classes())) {
      register.lookAfter(account.staff().userName(), classes);
      changed(account.staff());
    }
  }

  /** @return a password that opens the door once, in the place of a forgotten one */
  public String giveOneTimePassword(String userName) {
    Account account = own(userName);
    Refusal.unless(!account.isClosed(), "Ce compte est fermé : rouvrez-le d’abord.");
    return givePassword(account.staff());
  }

  /**
   * Closes an account: nobody comes in with it, and the person is no longer proposed anywhere. What they wrote stays.
   *
   * @return how many tasks went back to their teams
   */
  public int close(String userName) {
    Account account = known(userName);
    Refusal.unless(
        !isMine(account), "Vous ne pouvez pas fermer votre propre compte : demandez à une autre personne de l’administration.");
    if (account.isClosed()) {
      return 0;
    }
    states.close(userName, clock.instant());
    accounts.leave(userName);
    int released = tasks.release(userName);
    Staff staff = account.staff();
    ColleagueLeft.between(staff, new Staff(userName, staff.displayName(), Set.of(), null, null)).ifPresent(events::publishEvent);
    changed(staff);
    return released;
  }

  /** @return a password that opens the door once; empty for a person whom another house lets in */
  public Optional<String> reopen(String userName) {
    Account account = known(userName);
    Refusal.unless(account.isClosed(), "Ce compte est déjà ouvert.");
    Refusal.unless(!account.staff().roles().isEmpty(), "Ce compte est fermé depuis trop longtemps : ouvrez-en un autre.");
    states.reopen(userName);
    if (!account.vouched()) {
      return Optional.of(givePassword(account.staff()));
    }
    accounts.putWithoutPassword(account.staff());
    changed(account.staff());
    return Optional.empty();
  }

  private String givePassword(Staff staff) {
    String password = OneTimePassword.next();
    accounts.put(staff, password);
    states.passwordChanged(staff.userName(), false);
    changed(staff);
    return password;
  }

  private void changed(Staff staff) {
    events.publishEvent(new RightsChanged(staff.userName()));
  }

  /** An account of the house. */
  private Account own(String userName) {
    Account account = known(userName);
    Refusal.unless(
        !account.vouched(), "Ce compte vient d’une autre maison, qui en dit les fonctions et en garde le mot de passe : changez-le là.");
    return account;
  }

  private Account known(String userName) {
    return find(userName).orElseThrow(() -> new Refusal(UNKNOWN));
  }

  private boolean isMine(Account account) {
    return people.current().filter(me -> me.userName().equals(account.staff().userName())).isPresent();
  }
}
