package fr.allianceeducative.draft.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.allianceeducative.draft.FormTexts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the engine’s own table, since it gives a form to whoever has the task and to nobody else. Nothing in a form is about anybody. */
@Component
class EngineFormTexts implements FormTexts {

  private final JdbcClient jdbc;
  private final RepositoryService models;
  private final ObjectMapper json;

  EngineFormTexts(JdbcClient jdbc, RepositoryService models, ObjectMapper json) {
    this.jdbc = jdbc;
    this.models = models;
    this.json = json;
  }

  @Override
  public Optional<JsonNode> newest(String form) {
    return jdbc.sql("select DEPLOYMENT_ID_, RESOURCE_NAME_ from ACT_RE_CAMFORMDEF where KEY_ = :form order by VERSION_ desc limit 1")
        .param("form", form)
        .query((row, at) -> models.getResourceAsStream(row.getString("DEPLOYMENT_ID_"), row.getString("RESOURCE_NAME_")))
        .optional()
        .map(this::read);
  }

  private JsonNode read(InputStream file) {
    try (file) {
      return json.readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
