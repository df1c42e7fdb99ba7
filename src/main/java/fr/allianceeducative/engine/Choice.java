package fr.allianceeducative.engine;

import java.util.Map;

/** One of the choices of a list that a room fills, in the shape in which forms want it. */
public final class Choice {

  private Choice() {}

  public static Map<String, Object> of(String label, String value) {
    return Map.of("label", label, "value", value);
  }
}
