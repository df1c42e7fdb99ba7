package fr.allianceeducative.trace;

import java.time.Period;

/** How long what is kept. A table that modellers edit. */
public interface RetentionTable {

  /** @param what word of the table, such as {@code traces} */
  Period keep(String what);
}
