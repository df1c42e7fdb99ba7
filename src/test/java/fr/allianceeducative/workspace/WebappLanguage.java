package fr.allianceeducative.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The words of one of Camunda's webapps in one language, as its bundle reads them. */
public record WebappLanguage(Map<String, String> labels, JsonNode dates) {

  /** What is written the same in both languages; a webapp says each of them on purpose. */
  public static final Set<String> SAME_IN_BOTH =
      Set.of(
          "", "OK", "<", "<=", ">", ">=", "Action", "Actions", "Applications", "Cockpit", "Configuration", "CSV", "Date", "Description",
          "Documentation", "JSON", "Message", "Notification", "Options", "Total", "Type", "Types", "Version");

  public static WebappLanguage of(String webapp, String language) throws IOException {
    JsonNode file = read("/META-INF/resources/webjars/camunda/app/" + webapp + "/locales/" + language + ".json");
    Map<String, String> labels = new TreeMap<>();
    file.path("labels").properties().forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
    return new WebappLanguage(labels, file.path("dateLocales"));
  }

  private static JsonNode read(String file) throws IOException {
    try (InputStream content = WebappLanguage.class.getResourceAsStream(file)) {
      String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
      // the webapps' own files begin with a byte order mark
      return new ObjectMapper().readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }
  }
}
