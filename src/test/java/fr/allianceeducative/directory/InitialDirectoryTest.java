package fr.allianceeducative.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.allianceeducative.testing.DatabaseTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ResourceLoader;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@EnableConfigurationProperties(DirectoryProperties.class)
@Import({Directory.class, Schools.class, Districts.class, InitialDirectory.class})
@Transactional
class InitialDirectoryTest {

  @Autowired Directory directory;
  @Autowired InitialDirectory initial;
  @Autowired ResourceLoader resources;

  @Test
  void an_empty_directory_is_loaded_at_the_first_start() throws Exception {
    initial.run(new DefaultApplicationArguments());
    assertThat(directory.districts()).hasSize(1);
    assertThat(directory.search("Jean Brito")).isNotEmpty();
  }

  @Test
  void a_directory_that_holds_a_school_is_left_alone() throws Exception {
    String one = "Identifiant_de_l_etablissement;Nom_etablissement;code_nature;Nom_commune;Code_academie\n0290001A;Collège;340;Brest;14";
    directory.importFile(one.getBytes(StandardCharsets.UTF_8), false);
    initial.run(new DefaultApplicationArguments());
    assertThat(directory.search("Jean Brito")).isEmpty();
  }

  @Test
  void an_empty_setting_loads_nothing() throws Exception {
    new InitialDirectory(directory, new DirectoryProperties(" "), resources).run(new DefaultApplicationArguments());
    assertThat(directory.isEmpty()).isTrue();
  }

  @Test
  void a_file_that_does_not_exist_stops_the_start() {
    InitialDirectory wrong = new InitialDirectory(directory, new DirectoryProperties("file:/nowhere.csv"), resources);
    assertThatThrownBy(() -> wrong.run(new DefaultApplicationArguments())).hasMessageContaining("alliance.directory.initial-file");
  }
}
