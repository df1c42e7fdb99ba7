package fr.allianceeducative.people;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A password that opens the door once, to choose another: read out or written on paper, so without letters one takes for others. */
final class OneTimePassword {

  private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int GROUPS = 4;
  private static final int SIGNS_IN_A_GROUP = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  private OneTimePassword() {}

  static String next() {
    return IntStream.range(0, GROUPS).mapToObj(any -> group()).collect(Collectors.joining("-"));
  }

  private static String group() {
    return RANDOM
        .ints(SIGNS_IN_A_GROUP, 0, SIGNS.length())
        .mapToObj(SIGNS::charAt)
        .map(String::valueOf)
        .collect(Collectors.joining());
  }
}
