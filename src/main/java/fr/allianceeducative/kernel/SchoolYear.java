package fr.allianceeducative.kernel;

import java.time.LocalDate;
import java.time.Month;

/** A school year, from 1 September to 31 August: the year absences are counted in and case numbers carry. */
public record SchoolYear(int start) implements Comparable<SchoolYear> {

  public static SchoolYear of(LocalDate day) {
    return new SchoolYear(day.getMonthValue() >= Month.SEPTEMBER.getValue() ? day.getYear() : day.getYear() - 1);
  }

  public LocalDate first() {
    return LocalDate.of(start, Month.SEPTEMBER, 1);
  }

  public LocalDate last() {
    return LocalDate.of(start + 1, Month.AUGUST, 31);
  }

  public boolean contains(LocalDate day) {
    return of(day).equals(this);
  }

  public SchoolYear next() {
    return new SchoolYear(start + 1);
  }

  /** As people write it: {@code 2026-2027}. */
  public String label() {
    return "%d-%d".formatted(start, start + 1);
  }

  @Override
  public int compareTo(SchoolYear other) {
    return Integer.compare(start, other.start);
  }

  @Override
  public String toString() {
    return label();
  }
}
