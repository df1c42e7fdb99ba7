package fr.allianceeducative.notification;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads addresses as people write them. */
public final class Reach {

  private static final Pattern MAIL = Pattern.compile("[^\\s@<>\",;:]{1,64}@[\\p{Alnum}.-]{1,180}\\.[\\p{Alnum}]{2,20}");
  private static final Pattern INTERNATIONAL = Pattern.compile("\\+[1-9][0-9]{7,14}");

  private Reach() {}

  public static Optional<String> mail(@Nullable String text) {
    return written(text).filter(mail -> MAIL.matcher(mail).matches());
  }

  /** A telephone number, international: {@code 06 12 34 56 78} becomes {@code +33612345678}. */
  public static Optional<String> phone(@Nullable String text) {
    return written(text)
        .map(number -> number.replaceAll("[\\s.\\u00a0\\u202f()-]", ""))
        .map(number -> number.matches("0[1-9][0-9]{8}") ? "+33" + number.substring(1) : number)
        .filter(number -> INTERNATIONAL.matcher(number).matches());
  }

  /** A number that an SMS reaches. */
  public static Optional<String> mobile(@Nullable String text) {
    return phone(text).filter(number -> !number.startsWith("+33") || number.matches("\\+33[67][0-9]{8}"));
  }

  private static Optional<String> written(@Nullable String text) {
    return Optional.ofNullable(text).map(String::strip).filter(each -> !each.isEmpty());
  }
}
