package fr.allianceeducative.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.NewPupil;
import fr.allianceeducative.casefile.OpenCase;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.DemonstrationStaff;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.testing.Browser;
import fr.allianceeducative.testing.HouseTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A note under professional secrecy after its task is done. */
@HouseTest
class NotesPageTest {

  private static final String NOTE = "Ce que l’infirmerie garde pour elle.";

  @Autowired private Contributions contributions;
  @Autowired private CaseDesk cases;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  @Test
  void the_own_profession_opens_it_and_leaves_a_trace_and_nobody_else_reads_it() throws Exception {
    String key = UUID.randomUUID().toString();
    NewPupil pupil = new NewPupil(key, null, "EXEMPLE", "Camille", LocalDate.of(2010, 3, 1), new Uai("0352318E"), "2nde 3");
    CaseNumber number = cases.open(new OpenCase(cases.register(List.of(pupil)).get(key).id(), 5, false));
    contributions.addNote(number, Role.INFIRMIER, NOTE, LocalDate.now(), "infirmier.brito");
    String page = "/dossiers/" + number + "/notes";

    Browser nurse = browser("infirmier.brito");
    assertThat(nurse.get("/dossiers/" + number).body()).contains(page).doesNotContain(NOTE);
    assertThat(nurse.get(page).body()).contains(NOTE);
    assertThat(opened(number)).containsExactly("infirmier.brito");

    assertThat(browser("as.brito").get(page).body()).contains("n’a pas écrit de note").doesNotContain(NOTE);
    assertThat(browser("chef.brito").get(page).statusCode()).isEqualTo(403);
    assertThat(browser("infirmier.bourgchevreuil").get(page).statusCode()).isEqualTo(404);
    assertThat(opened(number)).as("whoever read nothing leaves no such trace").containsExactly("infirmier.brito");
  }

  private Browser browser(String user) throws Exception {
    return new Browser(port).login(user, DemonstrationStaff.PASSWORD);
  }

  private List<String> opened(CaseNumber number) {
    return jdbc.sql("select person from alliance.trace where kind = 'NOTE_OPENED' and case_number = :number")
        .param("number", number.value())
        .query(String.class)
        .list();
  }
}
