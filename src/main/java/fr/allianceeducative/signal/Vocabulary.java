package fr.allianceeducative.signal;

import java.util.List;

/** The words of health that a report may not use; a table that modellers edit. */
public interface Vocabulary {

  /** @param field {@code facts}, {@code actionsTried} or {@code reason} */
  List<String> healthWords(String field);
}
