package fr.allianceeducative.vault;

import java.util.Locale;

/** What a key serves. Each purpose has keys of its own: a key is never used for two things. */
public enum Purpose {
  /** Seals the chain of traces. */
  TRACES,
  /** Closes notes under professional secrecy. */
  NOTES,
  /** Signs personal links of families. */
  LINKS;

  /** First part of a name in the file of keys. */
  String prefix() {
    return name().toLowerCase(Locale.ROOT);
  }
}
