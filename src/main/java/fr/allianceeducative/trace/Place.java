package fr.allianceeducative.trace;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a page of lines stopped; written {@code microseconds.chain.line} in an address. */
public record Place(Instant at, long chain, long line) {

  private static final Pattern SHAPE = Pattern.compile("(\\d{1,17})\\.(\\d{1,18})\\.(\\d{1,18})");

  static Place of(SealedTrace trace) {
    return new Place(trace.trace().at(), trace.chain(), trace.line());
  }

  /** Empty for whatever the house did not write. */
  public static Optional<Place> read(String text) {
    Matcher parts = SHAPE.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      Instant at = Instant.EPOCH.plus(Long.parseLong(parts.group(1)), ChronoUnit.MICROS);
      return Optional.of(new Place(at, Long.parseLong(parts.group(2)), Long.parseLong(parts.group(3))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "." + chain + "." + line;
  }
}
