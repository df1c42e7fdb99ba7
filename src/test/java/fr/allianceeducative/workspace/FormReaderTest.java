package fr.allianceeducative.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.allianceeducative.workspace.Question.Condition;
import fr.allianceeducative.workspace.Question.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a page asks is what the form of the modellers says. */
class FormReaderTest {

  private final ObjectMapper json = new ObjectMapper();

  @Test
  void a_page_asks_every_question_of_the_report_in_its_order() throws IOException {
    List<Question> asked = everything(FormReader.read(json.readTree(Path.of("forms/signal/report-signal.form").toFile()))).toList();

    assertThat(asked)
        .extracting(Question::key)
        .filteredOn(key -> key != null)
        .startsWith("lastName", "firstName", "birthDate", "schoolClass", "ine")
        .contains("signals", "facts", "urgency", "familyInformedOn")
        .doesNotHaveDuplicates();
    assertThat(asked).filteredOn(question -> question.kind() != Kind.READ).allSatisfy(question -> assertThat(question.label()).isNotBlank());
  }

  @Test
  void what_the_form_requires_and_bounds_the_page_requires_and_bounds() {
    Question facts =
        only(
            """
            {"type": "textarea", "key": "facts", "label": "Faits observés", "description": "Des faits datés.",
             "validate": {"required": true, "maxLength": 2000}}""");

    assertThat(facts.kind()).isEqualTo(Kind.PARAGRAPH);
    assertThat(facts.required()).isTrue();
    assertThat(facts.longest()).isEqualTo(2000);
    assertThat(facts.hint()).isEqualTo("Des faits datés.");
    assertThat(only("{\"type\": \"number\", \"key\": \"n\", \"label\": \"N\", \"validate\": {\"min\": 0, \"max\": 62}}").most()).isEqualByComparingTo("62");
  }

  @Test
  void a_question_that_an_answer_makes_pointless_says_which() {
    assertThat(condition("=familyInformed != true")).isEqualTo(new Condition("familyInformed", false, "true"));
    assertThat(condition("=urgency = \\\"NORMAL\\\"")).isEqualTo(new Condition("urgency", true, "NORMAL"));
  }

  @Test
  void a_condition_the_page_cannot_compare_leaves_the_question_asked() {
    assertThat(condition("=halfDays > 4 and late < 2")).isNull();
  }

  @Test
  void what_counts_in_a_text_is_marked() {
    assertThat(only("{\"type\": \"text\", \"text\": \"Écrivez. **Danger : 119.** Merci.\"}").pieces())
        .containsExactly("Écrivez. ", "Danger : 119.", " Merci.");
  }

  @Test
  void a_part_that_needs_a_script_is_named_to_the_modeller() {
    assertThatThrownBy(() -> only("{\"type\": \"dynamiclist\", \"path\": \"rows\"}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("dynamiclist");
  }

  private Condition condition(String hide) {
    return only("{\"type\": \"textfield\", \"key\": \"k\", \"label\": \"K\", \"conditional\": {\"hide\": \"" + hide + "\"}}").hiddenWhen();
  }

  private Question only(String part) {
    try {
      return FormReader.read(json.readTree("{\"components\": [" + part + "]}")).get(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Question> everything(List<Question> questions) {
    return questions.stream().flatMap(question -> Stream.concat(Stream.of(question), everything(question.within())));
  }
}
