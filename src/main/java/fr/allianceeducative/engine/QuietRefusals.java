package fr.allianceeducative.engine;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import fr.allianceeducative.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/**
 * Keeps refusals out of the log: a refusal is an answer to a person, told to that person alone, while the engine would report it
 * as a failure of its own, with a stack trace.
 */
public final class QuietRefusals extends TurboFilter {

  private static final String NAME = Refusal.class.getName();

  @Override
  public FilterReply decide(
      @Nullable Marker marker,
      Logger logger,
      Level level,
      @Nullable String format,
      Object @Nullable [] values,
      @Nullable Throwable failure) {
    if (level.toInt() < Level.WARN_INT || !logger.getName().startsWith("org.camunda")) {
      return FilterReply.NEUTRAL;
    }
    return isRefusal(failure) || names(format) || names(values) ? FilterReply.DENY : FilterReply.NEUTRAL;
  }

  private static boolean isRefusal(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal) {
        return true;
      }
    }
    return false;
  }

  private static boolean names(@Nullable String text) {
    return text != null && text.contains(NAME);
  }

  private static boolean names(Object @Nullable [] values) {
    if (values != null) {
      for (Object value : values) {
        if (value instanceof Throwable failure ? isRefusal(failure) : value instanceof String text && names(text)) {
          return true;
        }
      }
    }
    return false;
  }
}
