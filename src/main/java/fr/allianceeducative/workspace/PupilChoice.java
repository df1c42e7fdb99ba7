package fr.allianceeducative.workspace;

import fr.allianceeducative.casefile.FoundPupil;
import fr.allianceeducative.casefile.Pupil;
import fr.allianceeducative.casefile.PupilFinder;
import fr.allianceeducative.casefile.PupilQuery;
import fr.allianceeducative.kernel.Refusal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Whom a report is about: a pupil who was looked for and chosen, or one who was named and is not known yet. Before somebody who looks like a
 * known pupil is written as a new one, the known ones are shown and the person decides.
 */
@Component
class PupilChoice {

  static final Choice NONE = new Choice(null, null, List.of(), false);

  /** What the page sends besides the answers of the form. */
  private static final String SEARCH = "chercher";

  private static final String SOUGHT = "trouver";
  private static final String CHOOSE = "choisir";
  private static final String CHANGE = "changer";
  static final String CHOSEN = "eleve";
  private static final String ANOTHER = "autre";

  /** The same question in the form, for Tasklist: here the page has asked it by then. */
  private static final String ANOTHER_IN_FORM = "anotherPupil";

  private static final String LAST_NAME = "lastName";
  private static final String FIRST_NAME = "firstName";
  private static final String BIRTH_DATE = "birthDate";
  private static final String SCHOOL_CLASS = "schoolClass";
  private static final String INE = "ine";
  private static final List<String> ASKED = List.of(LAST_NAME, FIRST_NAME, BIRTH_DATE, SCHOOL_CLASS, INE);

  private final PupilFinder finder;

  PupilChoice(PupilFinder finder) {
    this.finder = finder;
  }

  /**
   * Where the choice stands.
   *
   * @param pupil who was chosen; null when nobody was
   * @param found who was found; null when nobody was looked for
   * @param near known pupils who may be the one that was named; empty when there is none, or the person has decided
   * @param asksAgain whether the page comes back before anything is sent
   */
  public record Choice(
      @Nullable FoundPupil pupil, PupilFinder.@Nullable Found found, List<FoundPupil> near, boolean asksAgain) {

    public Choice {
      near = List.copyOf(near);
    }
  }

  /** Takes a choice out of what was sent, and keeps it in there. */
  Choice made(MultiValueMap<String, String> typed) {
    String chosen = typed.getFirst(CHOOSE);
    if (chosen != null) {
      typed.set(CHOSEN, chosen);
    }
    if (typed.getFirst(CHANGE) != null) {
      typed.remove(CHOSEN);
      return new Choice(null, null, List.of(), true);
    }
    if (typed.getFirst(SEARCH) != null) {
      return new Choice(null, finder.find(PupilQuery.read(sought(typed), "")), List.of(), true);
    }
    String id = typed.getFirst(CHOSEN);
    if (id != null && !id.isBlank()) {
      return new Choice(number(id).flatMap(finder::reportable).orElseThrow(PupilChoice::gone), null, List.of(), chosen != null);
    }
    List<FoundPupil> near = typed.getFirst(ANOTHER) == null ? near(typed) : List.of();
    return new Choice(null, null, near, !near.isEmpty());
  }

  /** The answers with those about the pupil who was chosen: the house knows them, whoever reports need not. */
  MultiValueMap<String, String> named(MultiValueMap<String, String> typed) {
    MultiValueMap<String, String> named = new LinkedMultiValueMap<>(typed);
    named.set(ANOTHER_IN_FORM, "true");
    String id = typed.getFirst(CHOSEN);
    if (id != null && !id.isBlank()) {
      answers(number(id).flatMap(finder::reported).orElseThrow(PupilChoice::gone)).forEach(named::set);
    }
    return named;
  }

  /** What the page asks of the form: nothing that it asks itself, nor what is known of a pupil who was chosen. */
  static List<Question> asked(List<Question> questions, boolean chosen) {
    return without(questions, chosen ? Stream.concat(ASKED.stream(), Stream.of(ANOTHER_IN_FORM)).toList() : List.of(ANOTHER_IN_FORM));
  }

  private static List<Question> without(List<Question> questions, List<String> keys) {
    return questions.stream().flatMap(question -> left(question, keys)).toList();
  }

  private static Stream<Question> left(Question question, List<String> keys) {
    if (question.key() != null && keys.contains(question.key())) {
      return Stream.empty();
    }
    if (question.within().isEmpty()) {
      return Stream.of(question);
    }
    List<Question> within = without(question.within(), keys);
    return within.isEmpty() ? Stream.empty() : Stream.of(question.with(within));
  }

  private static Map<String, String> answers(Pupil pupil) {
    return Map.of(
        LAST_NAME, pupil.lastName(),
        FIRST_NAME, pupil.firstName(),
        BIRTH_DATE, pupil.birthDate().toString(),
        SCHOOL_CLASS, pupil.schoolClass(),
        INE, Objects.requireNonNullElse(pupil.ine(), ""));
  }

  /** The field of the search, or else whoever is named in the form already. */
  private static String sought(MultiValueMap<String, String> typed) {
    String sought = Objects.requireNonNullElse(typed.getFirst(SOUGHT), "");
    return sought.isBlank()
        ? Stream.of(LAST_NAME, FIRST_NAME, BIRTH_DATE).map(typed::getFirst).filter(Objects::nonNull).collect(Collectors.joining(" "))
        : sought;
  }

  private List<FoundPupil> near(MultiValueMap<String, String> typed) {
    String lastName = Objects.requireNonNullElse(typed.getFirst(LAST_NAME), "");
    String firstName = Objects.requireNonNullElse(typed.getFirst(FIRST_NAME), "");
    return day(typed.getFirst(BIRTH_DATE)).map(born -> finder.nearly(lastName, firstName, born)).orElse(List.of());
  }

  private static Optional<LocalDate> day(@Nullable String written) {
    try {
      return written == null || written.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(written));
    } catch (DateTimeParseException notOne) {
      return Optional.empty();
    }
  }

  private static Optional<Long> number(String id) {
    return id.matches("[0-9]{1,18}") ? Optional.of(Long.parseLong(id)) : Optional.empty();
  }

  private static Refusal gone() {
    return new Refusal("Cet élève n’est plus dans votre établissement : cherchez-le de nouveau.");
  }
}
