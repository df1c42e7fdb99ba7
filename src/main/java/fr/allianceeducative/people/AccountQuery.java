package fr.allianceeducative.people;

import fr.allianceeducative.kernel.Spelling;
import fr.allianceeducative.kernel.Uai;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts to list.
 *
 * @param words each is found in the name or the account, whatever its accents
 * @param role null for all
 * @param school null for all
 * @param closed whether closed accounts are asked for, instead of open ones
 * @param page from 0
 */
public record AccountQuery(List<String> words, @Nullable Role role, @Nullable Uai school, boolean closed, int page) {

  /** Accounts on a page. */
  public static final int SIZE = 20;

  private static final int LAST_PAGE = 10_000;
  private static final int MOST_WORDS = 6;

  public AccountQuery {
    words = List.copyOf(words);
    page = Math.min(Math.max(page, 0), LAST_PAGE);
  }

  /** Words as a person types them. */
  public static List<String> words(String text) {
    return Arrays.stream(text.split("\\s+"))
        .map(Spelling::essence)
        .filter(word -> !word.isEmpty())
        .limit(MOST_WORDS)
        .toList();
  }

  /** What an account is found by. */
  public static String searchable(Staff staff) {
    return Spelling.essence(staff.displayName()) + " " + Spelling.essence(staff.userName());
  }
}
