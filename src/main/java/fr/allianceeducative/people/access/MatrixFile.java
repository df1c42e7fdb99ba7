package fr.allianceeducative.people.access;

import fr.allianceeducative.people.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the file of the matrix; refuses it as a whole, with the line, when one line cannot be understood. */
final class MatrixFile {

  static final String PLACE = "access/matrice.yaml";

  private static final Set<String> SECTIONS = Set.of("cercles", "dossiers", "pause", "portes", "moteur", "droits", "listes");
  private static final Set<String> OF_A_RIGHT = Set.of("pour", "écrans", "démarre", "dessins", "suit", "sauf", "dépose", "tout");
  private static final Set<String> OF_A_LIST = Set.of("nom", "contenu", "pour", "objet");
  private static final Map<String, Block> BLOCKS =
      Stream.of(Block.values()).collect(Collectors.toMap(Block::letter, block -> block));
  private static final Map<String, Extent> EXTENTS =
      Stream.of(Extent.values()).collect(Collectors.toMap(Extent::word, extent -> extent));
  private static final Map<String, Relation> RELATIONS =
      Stream.of(Relation.values()).collect(Collectors.toMap(Relation::word, relation -> relation));
  private static final Map<String, TaskList.Content> CONTENTS =
      Stream.of(TaskList.Content.values()).collect(Collectors.toMap(TaskList.Content::word, content -> content));

  private final Line file;
  private final Map<String, Line> sections;
  private final Circles circles;

  private MatrixFile(Line file) {
    this.file = file;
    this.sections = file.only(SECTIONS);
    this.circles = new Circles(section("cercles"));
  }

  /** The matrix of the house. */
  static AccessMatrix read() {
    try (InputStream file = new ClassPathResource(PLACE).getInputStream()) {
      return read(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static AccessMatrix read(Reader text) {
    Node node;
    try {
      node = new Yaml(new LoaderOptions()).compose(text);
    } catch (MarkedYAMLException e) {
      throw new UnreadableMatrix(
          e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1,
          "la ponctuation ne se lit pas : vérifiez les deux-points, les crochets et le retrait",
          e);
    }
    if (node == null) {
      throw new UnreadableMatrix(1, "le fichier est vide");
    }
    MatrixFile file = new MatrixFile(new Line(node));
    return new AccessMatrix(file.gates(), file.sights(), file.paused(), file.rights(), file.taskLists());
  }

  private List<Gate> gates() {
    return new Gates(circles).read(section("portes"), section("moteur"));
  }

  private Map<Role, Map<Relation, Sight>> sights() {
    Map<Role, Map<Relation, Sight>> sights = new EnumMap<>(Role.class);
    section("dossiers").entries().forEach((role, relations) -> sights.put(circles.role(role), relations(relations)));
    return sights;
  }

  private static Map<Relation, Sight> relations(Line line) {
    Map<Relation, Sight> relations = new EnumMap<>(Relation.class);
    line.entries().forEach((key, value) -> relations.put(word(key, RELATIONS, "un lien avec l’élève"), sight(value)));
    return relations;
  }

  private Map<Relation, Set<Block>> paused() {
    Map<Relation, Set<Block>> paused = new EnumMap<>(Relation.class);
    section("pause")
        .entries()
        .forEach(
            (key, value) ->
                paused.put(
                    word(key, RELATIONS, "un lien avec l’élève"),
                    value.list().stream()
                        .map(line -> word(line, BLOCKS, "une partie du dossier"))
                        .collect(Collectors.toUnmodifiableSet())));
    return paused;
  }

  private static Sight sight(Line line) {
    Map<String, Line> written = line.only(BLOCKS.keySet());
    Map<Block, Extent> blocks = new EnumMap<>(Block.class);
    for (Block block : Block.values()) {
      blocks.put(block, word(line.required(written, block.letter()), EXTENTS, "une étendue"));
    }
    return new Sight(blocks);
  }

  private List<EngineRight> rights() {
    List<EngineRight> rights = new ArrayList<>();
    for (Line line : section("droits").list()) {
      Map<String, Line> right = line.only(OF_A_RIGHT);
      rights.add(
          new EngineRight(
              circles.audience(line.required(right, "pour")),
              texts(right.get("écrans")),
              texts(right.get("démarre")),
              yes(right.get("dessins")),
              yes(right.get("suit")),
              texts(right.get("sauf")),
              yes(right.get("dépose")),
              yes(right.get("tout"))));
    }
    return rights;
  }

  private List<TaskList> taskLists() {
    List<TaskList> lists = new ArrayList<>();
    for (Line line : section("listes").list()) {
      Map<String, Line> list = line.only(OF_A_LIST);
      lists.add(
          new TaskList(
              line.required(list, "nom").text(),
              line.required(list, "objet").text(),
              word(line.required(list, "contenu"), CONTENTS, "un contenu de liste"),
              circles.audience(line.required(list, "pour"))));
    }
    return lists;
  }

  private Line section(String name) {
    return file.required(sections, name);
  }

  private static Set<String> texts(@Nullable Line line) {
    return line == null ? Set.of() : line.list().stream().map(Line::text).collect(Collectors.toSet());
  }

  private static boolean yes(@Nullable Line line) {
    return line != null && word(line, Map.of("oui", true, "non", false), "oui ou non");
  }

  private static <T> T word(Line line, Map<String, T> known, String expected) {
    T meant = known.get(line.text());
    if (meant == null) {
      throw line.wrong(
          "« %s » n’est pas %s ; écrivez %s"
              .formatted(line.text(), expected, known.keySet().stream().sorted().collect(Collectors.joining(", "))));
    }
    return meant;
  }
}
