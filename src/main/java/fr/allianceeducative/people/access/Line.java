package fr.allianceeducative.people.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A piece of the file of the matrix that knows on which line it stands. */
record Line(Node node) {

  int number() {
    return node.getStartMark().getLine() + 1;
  }

  UnreadableMatrix wrong(String reason) {
    return new UnreadableMatrix(number(), reason);
  }

  String text() {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue().strip();
    }
    throw wrong("un mot est attendu ici");
  }

  /** Entries by key, in the order of the file. */
  Map<Line, Line> entries() {
    if (!(node instanceof MappingNode mapping)) {
      throw wrong("des lignes « nom : valeur » sont attendues ici");
    }
    Map<Line, Line> entries = new LinkedHashMap<>();
    Map<String, Line> seen = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Line key = new Line(tuple.getKeyNode());
      if (seen.put(key.text(), key) != null) {
        throw key.wrong("« %s » est écrit deux fois".formatted(key.text()));
      }
      entries.put(key, new Line(tuple.getValueNode()));
    }
    return entries;
  }

  /** Entries by the text of their key; others than the known ones are a mistake. */
  Map<String, Line> only(Set<String> known) {
    Map<String, Line> entries = new LinkedHashMap<>();
    entries().forEach((key, value) -> {
      if (!known.contains(key.text())) {
        throw key.wrong("« %s » n’est pas connu ici".formatted(key.text()));
      }
      entries.put(key.text(), value);
    });
    return entries;
  }

  List<Line> list() {
    if (node instanceof SequenceNode sequence) {
      List<Line> lines = new ArrayList<>();
      sequence.getValue().forEach(each -> lines.add(new Line(each)));
      return lines;
    }
    throw wrong("une liste est attendue ici");
  }

  /** The words of a list, or the one word that stands for a list of one. */
  List<Line> words() {
    return node instanceof ScalarNode ? List.of(this) : list();
  }

  Line required(Map<String, Line> entries, String key) {
    Line value = entries.get(key);
    if (value == null) {
      throw wrong("il manque « %s »".formatted(key));
    }
    return value;
  }
}
