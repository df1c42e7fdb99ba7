package fr.allianceeducative.people;

import java.util.List;

/** A page of accounts, by name. Classes are not read for a list. */
public record AccountPage(List<Account> accounts, int page, int size, long total) {

  public AccountPage {
    accounts = List.copyOf(accounts);
  }

  public boolean hasNext() {
    return (page + 1L) * size < total;
  }
}
