package fr.allianceeducative.directory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.testing.DatabaseTest;
import fr.allianceeducative.testing.StatementCount;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** The directory asks the database as often for a thousand schools as for one. */
@DatabaseTest
class DirectoryStatementsTest {

  @Autowired DataSource database;
  private StatementCount statements;
  private Directory directory;

  @BeforeEach
  void count_statements() {
    JdbcTemplate jdbc = new JdbcTemplate(database);
    jdbc.update("delete from alliance.school");
    jdbc.update("delete from alliance.district");
    statements = new StatementCount(database);
    JdbcTemplate counted = new JdbcTemplate(statements);
    directory = new Directory(new Schools(counted), new Districts(counted), new DataSourceTransactionManager(statements));
  }

  @Test
  void an_import_of_a_thousand_lines_is_a_handful_of_statements() {
    assertThat(statements.during(() -> directory.importFile(NationalFile.bytes(), false))).isEqualTo(5);
    assertThat(statements.during(() -> directory.importFile(NationalFile.bytes(), false))).isEqualTo(2);
  }

  @Test
  void a_thousand_schools_are_one_statement() {
    directory.importFile(NationalFile.bytes(), false);
    List<Uai> all = directory.schoolsOf(new DistrictCode("D035"));
    assertThat(statements.during(() -> assertThat(directory.schools(all)).hasSize(993))).isEqualTo(1);
    assertThat(statements.during(() -> assertThat(directory.search("lycee rennes")).isNotEmpty())).isEqualTo(1);
  }

  @Test
  void a_file_that_breaks_half_way_leaves_nothing_half_done() {
    JdbcTemplate jdbc = new JdbcTemplate(statements);
    Schools failing = new Schools(jdbc) {
      @Override
      void update(List<School> schools) {
        throw new IllegalStateException("the database is gone");
      }
    };
    Directory broken = new Directory(failing, new Districts(jdbc), new DataSourceTransactionManager(statements));
    assertThat(catchThrowable(() -> broken.importFile(NationalFile.bytes(), false)))
        .hasMessage("the database is gone");
    assertThat(directory.isEmpty()).isTrue();
    assertThat(directory.importFile(NationalFile.bytes(), false).taken()).isEqualTo(996);
  }

  @Test
  void the_whole_country_is_read_in_one_go() {
    StringBuilder file = new StringBuilder("Identifiant_de_l_etablissement;Nom_etablissement;code_nature;Nom_commune;Code_academie\n");
    for (int i = 0; i < 69_000; i++) {
      file.append("%03d%04dA;École n° %d;151;Commune %d;14\n".formatted(1 + i % 95, i / 95, i, i % 3_000));
    }
    byte[] country = file.toString().getBytes(UTF_8);
    assertThat(directory.importFile(country, false).schools()).isEqualTo(69_000);
    assertThat(directory.importFile(country, false).repeated()).isEqualTo(69_000);
    assertThat(directory.search("ecole 68999")).hasSize(1);
  }
}
