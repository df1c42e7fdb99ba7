package fr.allianceeducative.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever a person reads has its spaces as French wants them. A keyboard writes a plain one: with {@code -Dmend=true} this test
 * puts the files in order instead of refusing them.
 */
class FrenchTypographyTest {

  private static final boolean MEND = Boolean.getBoolean("mend");

  @ParameterizedTest
  @EnumSource
  void no_line_breaks_before_a_colon_or_inside_quotation_marks(ReadTexts texts) throws IOException {
    List<String> refused = new ArrayList<>();
    List<Path> files = files(texts);
    for (Path file : files) {
      String written = Files.readString(file);
      String mended = texts.mended(written);
      if (MEND && !mended.equals(written)) {
        Files.writeString(file, mended);
      } else {
        refused.addAll(differences(file, written, mended));
      }
    }
    assertThat(files).isNotEmpty();
    assertThat(refused).as("lines that want a non-breaking space; mvn test -Dtest=FrenchTypographyTest -Dmend=true writes it").isEmpty();
  }

  @Test
  void code_and_statements_keep_their_spaces() {
    assertThat(FrenchSpaces.in("Prêt ? « Oui » : merci !")).isEqualTo("Prêt\u00a0? «\u00a0Oui\u00a0»\u00a0: merci\u00a0!");
    assertThat(FrenchSpaces.in(" : une date est attendue.")).isEqualTo("\u00a0: une date est attendue.");
    assertThat(FrenchSpaces.in("select name from school where uai = ? limit ?")).isEqualTo("select name from school where uai = ? limit ?");
    assertThat(ReadTexts.PAGES.mended("<p th:text=\"${a ? 'Vrai : oui' : b}\">Non ?</p>"))
        .isEqualTo("<p th:text=\"${a ? 'Vrai\u00a0: oui' : b}\">Non\u00a0?</p>");
    assertThat(ReadTexts.MESSAGES.mended("  return open ? \"Prêt !\" : closed; // « ici »"))
        .isEqualTo("  return open ? \"Prêt\u00a0!\" : closed; // « ici »");
    assertThat(ReadTexts.GUIDES.mended("Écrivez `a : b` : c’est tout.")).isEqualTo("Écrivez `a : b`\u00a0: c’est tout.");
  }

  private static List<Path> files(ReadTexts texts) throws IOException {
    try (Stream<Path> all = Files.walk(Path.of(texts.folder))) {
      return all.filter(file -> file.toString().endsWith(texts.suffix))
          .filter(file -> !file.endsWith("FrenchTypographyTest.java"))
          .sorted()
          .toList();
    }
  }

  private static List<String> differences(Path file, String written, String mended) {
    List<String> before = written.lines().toList();
    List<String> after = mended.lines().toList();
    List<String> found = new ArrayList<>();
    for (int line = 0; line < before.size(); line++) {
      if (!before.get(line).equals(after.get(line))) {
        found.add(file + ":" + (line + 1) + " " + before.get(line).strip());
      }
    }
    return found;
  }
}
