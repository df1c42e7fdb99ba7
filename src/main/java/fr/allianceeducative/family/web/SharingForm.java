package fr.allianceeducative.family.web;

import fr.allianceeducative.kernel.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/** Yes and no to a question about sharing, as the page sends them: each partner has an answer of its own. */
record SharingForm(MultiValueMap<String, String> fields) {

  private static final String PARTNER = "avec.";
  private static final String YES = "oui";
  private static final Set<String> ANSWERS = Set.of(YES, "non");

  String question() {
    return String.valueOf(fields.getFirst("question"));
  }

  boolean agrees() {
    if (!fields.containsKey("entier")) {
      return true;
    }
    String whole = String.valueOf(fields.getFirst("ensemble"));
    Refusal.unless(ANSWERS.contains(whole), "Répondez oui ou non à la première question.");
    return whole.equals(YES);
  }

  /** Those with a yes. */
  Set<String> partners() {
    if (!agrees()) {
      return Set.of();
    }
    for (String partner : fields.getOrDefault("partenaires", List.of())) {
      Refusal.unless(
          ANSWERS.contains(String.valueOf(fields.getFirst(PARTNER + partner))), "Répondez oui ou non pour chaque personne.");
    }
    return fields.toSingleValueMap().entrySet().stream()
        .filter(field -> field.getKey().startsWith(PARTNER) && YES.equals(field.getValue()))
        .map(Map.Entry::getKey)
        .map(key -> key.substring(PARTNER.length()))
        .collect(Collectors.toSet());
  }
}
