package fr.allianceeducative.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.Pen;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.testing.DatabaseTest;
import fr.allianceeducative.testing.RealPupils;
import java.text.Normalizer;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** How often a pupil stands among the first five found, among 2,234 of one school, for each way a name is mistyped. */
@DatabaseTest
@Import({PupilFinderTest.Room.class, Pen.class})
class PupilFinderRecallTest {

  private static final Uai SCHOOL = new Uai("0359998Y");
  /** More of them take longer and say it more finely. */
  private static final int ASKED = Integer.getInteger("search.asked", 20);
  private static final int FIRST = 5;

  @Autowired PupilFinder finder;
  @Autowired Pupils register;
  @MockitoBean Paths paths;
  @MockitoBean People people;
  @MockitoBean Directory directory;

  private final Random seeded = new Random(35);

  @BeforeEach
  void a_large_school() {
    when(people.current()).thenReturn(Optional.of(new Staff("cpe", "Mme Brito", Set.of(Role.CPE), SCHOOL, null)));
    register.register(RealPupils.in(SCHOOL));
  }

  @Test
  void a_pupil_is_among_the_first_five_however_the_name_is_mistyped() {
    Map<String, BiFunction<Pupil, Random, String>> ways = new TreeMap<>();
    ways.put("as written", (pupil, any) -> pupil.lastName() + " " + pupil.firstName());
    ways.put("first name first, no accents, capitals", (pupil, any) -> plain(pupil.firstName() + " " + pupil.lastName()).toUpperCase(Locale.ROOT));
    ways.put("one slip in the last name", (pupil, random) -> slip(plain(pupil.lastName()), random) + " " + pupil.firstName());
    ways.put("one slip in the first name", (pupil, random) -> pupil.lastName() + " " + slip(plain(pupil.firstName()), random));
    ways.put("one slip in each", (pupil, random) -> slip(plain(pupil.lastName()), random) + " " + slip(plain(pupil.firstName()), random));
    ways.put("two slips in the last name", (pupil, random) -> slip(slip(plain(pupil.lastName()), random), random) + " " + pupil.firstName());
    ways.put("as it sounds", (pupil, any) -> heard(pupil.firstName()) + " " + heard(pupil.lastName()));
    ways.put("joined or apart", (pupil, any) -> pupil.lastName().replaceAll("[ '’-]", "") + " " + pupil.firstName());
    ways.put("begun", (pupil, any) -> begun(pupil.lastName()) + " " + begun(pupil.firstName()));
    ways.put("one slip in each, and the birth date", (pupil, random) ->
        slip(plain(pupil.lastName()), random) + " " + slip(plain(pupil.firstName()), random) + " " + date(pupil));
    ways.put("INE with blanks", (pupil, any) -> pupil.ine() == null ? date(pupil) + " " + pupil.lastName() : pupil.ine().replaceAll("(...)", "$1 "));

    Map<String, Double> recall = new TreeMap<>();
    ways.forEach((name, way) -> recall.put(name, recall(way)));

    recall.forEach((name, share) -> System.out.printf(Locale.ROOT, "search recall, first %d: %-45s %.1f %%%n", FIRST, name, share * 100));
    assertThat(recall).allSatisfy((name, share) -> assertThat(share).as(name).isGreaterThanOrEqualTo(floor(name)));
  }

  private static double floor(String way) {
    return way.startsWith("two slips") ? 0.9 : way.startsWith("one slip") ? 0.95 : 1;
  }

  private double recall(BiFunction<Pupil, Random, String> way) {
    List<Pupil> all = new ArrayList<>(register.in(List.of(SCHOOL)));
    Collections.shuffle(all, seeded);
    int found = 0;
    for (Pupil pupil : all.subList(0, ASKED)) {
      String text = way.apply(pupil, seeded);
      boolean hit = finder.find(PupilQuery.read(text, "")).pupils().stream().limit(FIRST).anyMatch(each -> each.id() == pupil.id());
      found += hit ? 1 : 0;
    }
    return (double) found / ASKED;
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
  }

  private static String begun(String name) {
    return name.substring(0, Math.min(4, name.length()));
  }

  private static String date(Pupil pupil) {
    return pupil.birthDate().format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
  }

  /** What somebody writes who has only heard the name. */
  private static String heard(String name) {
    return plain(name).toLowerCase(Locale.ROOT)
        .replace("ph", "f").replace("eau", "o").replace("au", "o").replace("th", "t").replace("qu", "k").replace("y", "i")
        .replaceAll("([a-z])\\1", "$1").replaceAll("(?<=[a-z]{3})[tdsx]\\b", "");
  }

  /** A letter left out, doubled, mistaken for another, or two in each other’s place. */
  private static String slip(String name, Random random) {
    int at = random.nextInt(name.length());
    String before = name.substring(0, at);
    String letter = name.substring(at, at + 1);
    String after = name.substring(at + 1);
    return switch (random.nextInt(4)) {
      case 0 -> name.length() > 2 ? before + after : name;
      case 1 -> before + letter + letter + after;
      case 2 -> before + (char) ('a' + random.nextInt(26)) + after;
      default -> after.isEmpty() ? name : before + after.charAt(0) + letter + after.substring(1);
    };
  }
}
