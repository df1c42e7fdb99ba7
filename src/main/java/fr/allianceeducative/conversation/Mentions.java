package fr.allianceeducative.conversation;

import fr.allianceeducative.people.Staff;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds in a message the colleagues it calls by « @ » and their name. Only who may read the fil can be called. */
final class Mentions {

  private final Collection<Staff> readers;
  private final Pattern calls;

  Mentions(Collection<Staff> readers) {
    this.readers = readers;
    // « Anne Le Goff » before « Anne Le »
    String names =
        readers.stream()
            .map(Staff::displayName)
            .sorted(Comparator.comparing(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    this.calls =
        Pattern.compile(
            "@(" + (names.isEmpty() ? "(?!)" : names) + ")(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** User names. */
  Set<String> in(String text) {
    Set<String> called = calls.matcher(text).results().map(call -> spelled(call.group(1))).collect(Collectors.toSet());
    return readers.stream()
        .filter(reader -> called.contains(spelled(reader.displayName())))
        .map(Staff::userName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The text with a call before it, unless it calls that person already. */
  String calling(String userName, String text) {
    return readers.stream()
        .filter(reader -> reader.userName().equals(userName) && !in(text).contains(userName))
        .findFirst()
        .map(reader -> "@" + reader.displayName() + " " + text)
        .orElse(text);
  }

  /** The text cut into what calls somebody and what does not. */
  <T> List<T> cut(String text, Function<String, T> words, Function<String, T> call) {
    List<T> parts = new ArrayList<>();
    Matcher found = calls.matcher(text);
    int from = 0;
    while (found.find()) {
      if (found.start() > from) {
        parts.add(words.apply(text.substring(from, found.start())));
      }
      parts.add(call.apply(found.group()));
      from = found.end();
    }
    if (from < text.length()) {
      parts.add(words.apply(text.substring(from)));
    }
    return parts;
  }

  private static String spelled(String name) {
    return name.toLowerCase(Locale.FRENCH);
  }
}
