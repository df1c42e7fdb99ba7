package fr.allianceeducative.rights;

import fr.allianceeducative.people.access.Block;
import fr.allianceeducative.rights.Inventory.Chapter;
import fr.allianceeducative.rights.Inventory.Column;
import fr.allianceeducative.rights.Inventory.Link;
import fr.allianceeducative.rights.Inventory.Reading;
import fr.allianceeducative.rights.Inventory.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the file of the inventory; refuses it as a whole when a line cannot be understood. */
final class InventoryFile {

  static final String PLACE = "access/inventaire.yaml";

  /** Names go into statements as they are, so nothing but a name passes. */
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

  private static final String PERSON = "personne";
  private static final String SCHOOL = "établissement";
  private static final String PROFESSION = "profession";
  private static final String NAMES = "noms";
  private static final String LIST_OF_NAMES = "signaux";

  private final Map<String, Map<String, String>> words;

  private InventoryFile(Map<String, Map<String, String>> words) {
    this.words = words;
  }

  /** The inventory of the house. */
  static Inventory read() {
    try (InputStream file = new ClassPathResource(PLACE).getInputStream()) {
      Map<String, ?> read =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(new InputStreamReader(file, StandardCharsets.UTF_8));
      Map<String, Map<String, String>> words =
          map(read.get("mots")).entrySet().stream()
              .collect(Collectors.toMap(Map.Entry::getKey, entry -> texts(entry.getValue())));
      InventoryFile inventory = new InventoryFile(words);
      return new Inventory(
          list(read.get("chapitres")).stream().map(inventory::chapter).toList(), texts(read.get("tues")), words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Chapter chapter(Map<String, ?> line) {
    String letter = String.valueOf(line.get("partie"));
    Block block =
        Arrays.stream(Block.values())
            .filter(each -> each.letter().equals(letter))
            .findFirst()
            .orElseThrow(() -> wrong("partie « " + letter + " »"));
    return new Chapter(
        String.valueOf(line.get("titre")),
        block,
        (String) line.get("avis"),
        list(line.get("tables")).stream().map(this::table).toList());
  }

  private Table table(Map<String, ?> line) {
    List<Column> columns =
        texts(line.get("remis")).entrySet().stream().map(each -> column(each.getKey(), each.getValue())).toList();
    Map<String, String> withheld = line.containsKey("tu") ? texts(line.get("tu")) : Map.of();
    withheld.keySet().forEach(InventoryFile::name);
    return new Table(
        name(String.valueOf(line.get("table"))),
        link(String.valueOf(line.get("lien"))),
        (String) line.get("seulement"),
        columns,
        withheld);
  }

  private Column column(String column, String text) {
    String[] parts = text.split("\\s*\\|\\s*", 2);
    if (parts.length == 1) {
      return new Column(name(column), parts[0], Reading.AS_IT_IS, null);
    }
    return switch (parts[1]) {
      case PERSON -> new Column(name(column), parts[0], Reading.PERSON, null);
      case SCHOOL -> new Column(name(column), parts[0], Reading.SCHOOL, null);
      case PROFESSION -> new Column(name(column), parts[0], Reading.PROFESSION, null);
      case NAMES -> new Column(name(column), parts[0], Reading.WORDS, LIST_OF_NAMES);
      default -> {
        if (!words.containsKey(parts[1])) {
          throw wrong("liste de mots « " + parts[1] + " »");
        }
        yield new Column(name(column), parts[0], Reading.WORD, parts[1]);
      }
    };
  }

  private static Link link(String text) {
    return switch (text) {
      case "dossier" -> new Link.ByCase();
      case "élève" -> new Link.ByPupil();
      case "soi" -> new Link.Pupil();
      case "cas" -> new Link.Itself();
      default -> {
        String[] parent = text.split("\\.");
        if (parent.length != 2) {
          throw wrong("lien « " + text + " »");
        }
        yield new Link.ByParent(name(parent[0]), name(parent[1]));
      }
    };
  }

  private static String name(String text) {
    if (!NAME.matcher(text).matches()) {
      throw wrong("nom « " + text + " »");
    }
    return text;
  }

  private static IllegalStateException wrong(String what) {
    return new IllegalStateException(PLACE + " : " + what + " n’est pas connu.");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, ?> map(Object node) {
    return (Map<String, ?>) Objects.requireNonNull(node);
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, ?>> list(Object node) {
    return (List<Map<String, ?>>) Objects.requireNonNull(node);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> texts(Object node) {
    return (Map<String, String>) Objects.requireNonNull(node);
  }
}
