package fr.allianceeducative.workspace.web;

import fr.allianceeducative.engine.DecisionTables;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The words about which a form gives a gentle advice while somebody writes: table {@code sensitive-words}.
 *
 * <p>The words go to the browser, never what is written to the house: nothing is looked up here, refused or kept.
 */
@RestController
class SensitiveWordsController {

  private static final String TABLE = "sensitive-words";
  private static final CacheControl A_WHILE = CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate();

  private final DecisionTables tables;

  SensitiveWordsController(DecisionTables tables) {
    this.tables = tables;
  }

  record Family(String kind, List<String> words, String advice) {

    static Family of(Map<String, Object> row) {
      return new Family(
          row.get("kind").toString(),
          Arrays.stream(row.get("words").toString().split(",")).map(String::strip).filter(word -> !word.isEmpty()).toList(),
          row.get("advice").toString());
    }
  }

  @GetMapping("/api/mots-sensibles")
  ResponseEntity<List<Family>> words() {
    return ResponseEntity.ok()
        .cacheControl(A_WHILE)
        .body(tables.rows(TABLE, Map.of("field", "")).stream().map(Family::of).toList());
  }
}
