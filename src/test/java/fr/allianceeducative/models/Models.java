package fr.allianceeducative.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The model and form files of the project, as the tests of the contract between models and code read them. */
public final class Models {

  private Models() {}

  static List<Path> bpmn() {
    return files("processes", ".bpmn");
  }

  static List<Path> dmn() {
    return files("processes", ".dmn");
  }

  public static List<Path> forms() {
    return files("forms", ".form");
  }

  /** File names without their ending. */
  public static Set<String> names(Collection<Path> files) {
    return files.stream().map(Models::name).collect(Collectors.toCollection(TreeSet::new));
  }

  public static String name(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }

  static BpmnModelInstance read(Path file) {
    return Bpmn.readModelFromFile(file.toFile());
  }

  static Process process(BpmnModelInstance model) {
    return model.getModelElementsByType(Process.class).iterator().next();
  }

  /** The routing facts a model declares. */
  static Set<String> facts(BpmnModelInstance model) {
    Process process = process(model);
    if (process.getExtensionElements() == null) {
      return Set.of();
    }
    return process.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
        .flatMap(properties -> properties.getCamundaProperties().stream())
        .filter(property -> "routingFacts".equals(property.getCamundaName()))
        .flatMap(property -> Arrays.stream(property.getCamundaValue().split("\\s*,\\s*")))
        .filter(name -> !name.isBlank())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Every value of an attribute or element text of the model that holds an expression. */
  static Set<String> expressions(Path file) {
    Matcher found = Pattern.compile("[$#]\\{([^}]*)}").matcher(text(file));
    Set<String> all = new TreeSet<>();
    while (found.find()) {
      all.add(found.group(1).strip());
    }
    return all;
  }

  static Set<String> attribute(Path file, String name) {
    Matcher found = Pattern.compile("\\b" + Pattern.quote(name) + "=\"([^\"]*)\"").matcher(text(file));
    Set<String> all = new TreeSet<>();
    while (found.find()) {
      all.add(found.group(1));
    }
    return all;
  }

  /** Keys of the fields of a form, and paths of its lists, at whatever depth. */
  static Set<String> questions(Path form) {
    Set<String> all = new TreeSet<>();
    collect(json(form), all);
    return all;
  }

  private static void collect(JsonNode component, Set<String> names) {
    names.add(component.path("key").asText(component.path("path").asText()));
    component.path("components").forEach(inner -> collect(inner, names));
  }

  /** A form as it is written. */
  public static JsonNode json(Path form) {
    try {
      return new ObjectMapper().readTree(form.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static <T extends ModelElementInstance> Collection<T> all(BpmnModelInstance model, Class<T> type) {
    return model.getModelElementsByType(type);
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(String root, String ending) {
    try (Stream<Path> all = Files.walk(Path.of(root))) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
