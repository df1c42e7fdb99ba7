package fr.allianceeducative.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.DemonstrationStaff;
import fr.allianceeducative.testing.Browser;
import fr.allianceeducative.testing.HouseTest;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class RetentionPageTest {

  @Autowired CaseDesk cases;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  @Test
  void whoever_protects_data_sees_which_cases_go_soon_by_number_and_day_and_no_name() throws Exception {
    CaseNumber soon = closedElevenMonthsAgo();

    String page = new Browser(port).login("dpo", DemonstrationStaff.PASSWORD).get("/conservation").body();

    assertThat(page.substring(page.indexOf(soon.value()), page.indexOf("</tr>", page.indexOf(soon.value()))))
        .contains("0352318E", "Objectifs atteints", day(LocalDate.now().minusMonths(11)))
        // its path was never walked to the end, so the house keeps it
        .contains("Retenu\u00a0: une démarche est encore en cours");
    assertThat(page)
        .contains("Absences, résultats et score", "jusqu’à la fin de l’année scolaire", "12 mois après ce jour")
        .doesNotContain("Effaçable");
  }

  private CaseNumber closedElevenMonthsAgo() {
    String key = UUID.randomUUID().toString();
    NewPupil pupil = new NewPupil(key, null, "Effaçable", "Nora", LocalDate.of(2011, 3, 4), new Uai("0352318E"), "2nde 3");
    CaseNumber number = cases.open(new OpenCase(cases.register(List.of(pupil)).get(key).id(), 5, false));
    cases.close(number, ClosingReason.SUCCESS);
    jdbc.sql("update alliance.case_file set closed_on = :day where number = :number")
        .param("day", LocalDate.now().minusMonths(11))
        .param("number", number.value())
        .update();
    return number;
  }

  private static String day(LocalDate day) {
    return DateTimeFormatter.ofPattern("dd/MM/yyyy").format(day);
  }
}
