package fr.allianceeducative.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something about sharing to which the path awaits the answer of a legal representative, or of a pupil who is of age.
 *
 * @param key names the question among those of the case
 * @param whole the question before all partners, in plain words; null when there are only the partners
 * @param partners each is answered on its own
 */
public record FamilyQuestion(String key, @Nullable String whole, List<Partner> partners) {

  public FamilyQuestion {
    partners = List.copyOf(partners);
  }

  /**
   * With whom something would be shared.
   *
   * @param key names the partner within the question
   * @param what in a few words
   */
  public record Partner(String key, String name, String what) {}
}
