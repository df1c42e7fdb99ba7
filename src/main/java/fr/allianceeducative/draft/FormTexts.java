package fr.allianceeducative.draft;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** The forms of the modellers, for their words. */
public interface FormTexts {

  /** The form as it is now; empty when there is none of this id any more. */
  Optional<JsonNode> newest(String form);
}
