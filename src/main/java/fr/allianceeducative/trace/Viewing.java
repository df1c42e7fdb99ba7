package fr.allianceeducative.trace;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody looked into a case on a day, as a family reads it: a function and a place, no name.
 *
 * @param roles names of the functions held then
 * @param place school or district then
 * @param times how often that day
 */
public record Viewing(LocalDate day, List<String> roles, @Nullable String place, TraceKind kind, int times) {

  Viewing times(int count) {
    return new Viewing(day, roles, place, kind, count);
  }
}
