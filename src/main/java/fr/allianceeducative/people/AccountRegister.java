package fr.allianceeducative.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where the state of accounts is kept: open or closed, and under which stamp. Each change begins a new stamp. */
public interface AccountRegister {

  /** What a session must know; empty for an account that is closed or unknown. */
  Optional<Standing> standing(String userName);

  /** The account with all the house knows of it, open or closed. */
  Optional<Account> find(String userName);

  /** Accounts by name, a page of them. */
  AccountPage page(AccountQuery query);

  void close(String userName, Instant at);

  void reopen(String userName);

  /**
   * Forgets who had the accounts that were closed before: name, functions, classes, absences. The name of the account stays, for what was written
   * under it.
   *
   * @param now when they are forgotten
   * @return the accounts, at most a block of them
   */
  List<String> forgetClosedBefore(Instant moment, Instant now);

  /** The password is another one from now on. */
  void passwordChanged(String userName, boolean byThePerson);
}
