package fr.allianceeducative.rights;

import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.directory.School;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.Guest;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.rights.Inventory.Column;
import fr.allianceeducative.rights.Inventory.Reading;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How a family reads what the tables hold: days, yes and no, words instead of names of code. A colleague is named by function: a
 * family that needs a name asks for it.
 */
@Component
class FrenchValues {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

  private final People people;
  private final Directory directory;
  private final Clock clock;

  FrenchValues(People people, Directory directory, Clock clock) {
    this.people = people;
    this.directory = directory;
    this.clock = clock;
  }

  /** Knows the functions of everybody who is named, in one statement. */
  Reader reader(Inventory inventory, List<PersonsDesk.Read> read) {
    Set<String> accounts =
        read.stream()
            .flatMap(
                each ->
                    each.table().columns().stream()
                        .filter(column -> column.reading() == Reading.PERSON)
                        .flatMap(column -> each.rows().stream().map(row -> row.get(column.name()))))
            .filter(Objects::nonNull)
            .map(String::valueOf)
            .collect(Collectors.toSet());
    Map<String, String> functions =
        people.named(accounts).stream().collect(Collectors.toMap(Staff::userName, FrenchValues::functions));
    return new Reader(inventory.words(), functions);
  }

  private static String functions(Staff staff) {
    return staff.roles().stream().sorted().map(Role::label).collect(Collectors.joining(", "));
  }

  /** Reads the rows of one document. */
  final class Reader {

    private final Map<String, Map<String, String>> words;
    private final Map<String, String> functions;

    private Reader(Map<String, Map<String, String>> words, Map<String, String> functions) {
      this.words = words;
      this.functions = functions;
    }

    /** What is empty is left out. */
    KnownCase.Entry entry(Inventory.Table table, Map<String, Object> row) {
      List<KnownCase.Field> fields = new ArrayList<>();
      for (Column column : table.columns()) {
        Object value = row.get(column.name());
        if (value != null && !value.toString().isBlank()) {
          fields.add(new KnownCase.Field(column.label(), read(column, value)));
        }
      }
      return new KnownCase.Entry(fields);
    }

    private String read(Column column, Object value) {
      String text = String.valueOf(value);
      return switch (column.reading()) {
        case AS_IT_IS -> plain(value);
        case WORD -> word(column.list(), text);
        case WORDS -> Arrays.stream(text.split(",")).map(each -> word(column.list(), each.strip())).collect(Collectors.joining(", "));
        case SCHOOL -> Uai.read(text).flatMap(directory::school).map(School::name).orElse(text);
        case PERSON ->
            Guest.signed(text)
                .map(Guest::label)
                .orElseGet(() -> functions.getOrDefault(text, "Une personne qui a quitté l’établissement, ou un service"));
        case PROFESSION ->
            Arrays.stream(Role.values()).filter(role -> role.name().equals(text)).findFirst().map(Role::label).orElse(text);
      };
    }

    private String word(@Nullable String list, String name) {
      return words.getOrDefault(list, Map.of()).getOrDefault(name, name);
    }
  }

  private String plain(Object value) {
    if (value instanceof Boolean yes) {
      return yes ? "Oui" : "Non";
    }
    if (value instanceof Date day) {
      return DAY.format(day.toLocalDate());
    }
    if (value instanceof LocalDate day) {
      return DAY.format(day);
    }
    if (value instanceof OffsetDateTime at) {
      return moment(at.toInstant());
    }
    return value instanceof Timestamp at ? moment(at.toInstant()) : value.toString();
  }

  private String moment(Instant at) {
    return MOMENT.format(at.atZone(clock.getZone()));
  }
}
