package fr.allianceeducative.people.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.pattern.PatternParseException;

/** Reads the doors, the most precise first: each of the engine's stands under both of its addresses. */
final class Gates {

  /** Where programs and the engine's screens reach the same interface. */
  private static final List<String> ENGINE = List.of("/engine-rest", "/camunda/api/engine/engine/default");

  private static final Set<String> KEYS = Set.of("porte", "pour", "dossier", "objet");
  /** What an address that names a case writes in the place of its number. */
  private static final String CASE = "/{numero}";

  private static final Map<String, CaseReach> REACHES =
      Stream.of(CaseReach.values()).collect(Collectors.toMap(CaseReach::word, reach -> reach));

  private static final Set<String> METHODS = Set.of("*", "GET", "POST", "PUT", "DELETE", "OPTIONS");

  private final Circles circles;
  private final List<Gate> gates = new ArrayList<>();
  private final Set<String> written = new HashSet<>();

  Gates(Circles circles) {
    this.circles = circles;
  }

  List<Gate> read(Line doors, Line engine) {
    doors.list().forEach(line -> read(line, List.of("")));
    engine.list().forEach(line -> read(line, ENGINE));
    gates.sort(Comparator.comparing(Gate::path));
    return gates;
  }

  private void read(Line line, List<String> places) {
    Map<String, Line> door = line.only(KEYS);
    Line address = line.required(door, "porte");
    line.required(door, "objet").text();
    String[] methodAndPath = address.text().split(" +");
    if (methodAndPath.length != 2 || !METHODS.contains(methodAndPath[0]) || !methodAndPath[1].startsWith("/")) {
      throw address.wrong("une porte s’écrit « GET /adresse »");
    }
    Circle audience = circles.audience(line.required(door, "pour"));
    CaseReach cases = cases(line, door, methodAndPath[1]);
    for (String place : places) {
      add(address, methodAndPath[0], place + methodAndPath[1], audience, cases);
    }
  }

  /** Nobody opens an address of a case without saying whose cases stand behind it. */
  private static @Nullable CaseReach cases(Line line, Map<String, Line> door, String path) {
    if (!path.contains(CASE)) {
      if (door.containsKey("dossier")) {
        throw door.get("dossier").wrong("cette adresse ne mène à aucun dossier ; enlevez « dossier »");
      }
      return null;
    }
    Line said = line.required(door, "dossier");
    CaseReach reach = REACHES.get(said.text());
    if (reach == null) {
      throw said.wrong("« %s » n’est pas connu ici ; écrivez lu, sien, fil ou fermé".formatted(said.text()));
    }
    return reach;
  }

  private void add(Line line, String method, String path, Circle audience, @Nullable CaseReach cases) {
    try {
      Gate gate = Gate.of(method, path, audience, cases);
      if (!written.add(gate.written())) {
        throw line.wrong("cette porte est déjà écrite plus haut");
      }
      gates.add(gate);
    } catch (PatternParseException e) {
      throw new UnreadableMatrix(line.number(), "cette adresse ne se lit pas", e);
    }
  }
}
