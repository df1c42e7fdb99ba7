package fr.allianceeducative.casefile;

import org.jspecify.annotations.Nullable;

/**
 * A legal representative of the pupil.
 *
 * @param link mother, father, other, in the family's words
 * @param parentalAuthority whether the person may sign for the pupil
 */
public record Guardian(
    String name, String link, boolean parentalAuthority, @Nullable String phone, @Nullable String mail) {

  public boolean reachable() {
    return phone != null || mail != null;
  }
}
