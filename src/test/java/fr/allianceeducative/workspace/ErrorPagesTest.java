package fr.allianceeducative.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allianceeducative.people.DemonstrationStaff;
import fr.allianceeducative.testing.Browser;
import fr.allianceeducative.testing.DoorTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@DoorTest
class ErrorPagesTest {

  @LocalServerPort private int port;

  @ParameterizedTest
  @ValueSource(strings = {"/dossiers/AE-2026-999999", "/dossiers/nonsense"})
  void a_case_that_does_not_exist_is_a_page_that_says_so(String address) throws Exception {
    HttpResponse<String> page = new Browser(port).login("cpe.brito", DemonstrationStaff.PASSWORD).get(address);

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("<h1>Introuvable</h1>", "numéro", "Se déconnecter");
  }

  @Test
  void the_page_of_errors_is_no_address() throws Exception {
    HttpResponse<String> page = new Browser(port).login("cpe.brito", DemonstrationStaff.PASSWORD).get("/error");

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("Cette page n’existe pas");
    assertThat(new Browser(port).get("/error").statusCode()).as("without an account too").isEqualTo(404);
  }

  @Test
  void the_home_page_greets_the_person() throws Exception {
    HttpResponse<String> page = new Browser(port).login("cpe.brito", DemonstrationStaff.PASSWORD).get("/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Bonjour, ", "Importer absences ou résultats");
  }

  @Test
  void an_unknown_address_is_a_page_of_the_house() throws Exception {
    HttpResponse<String> page = new Browser(port).login("cpe.brito", DemonstrationStaff.PASSWORD).get("/nulle-part");

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("Cette page n’existe pas", "Se déconnecter").doesNotContain("Whitelabel");
  }

  @Test
  void a_door_that_is_closed_for_the_person_says_so() throws Exception {
    HttpResponse<String> page = new Browser(port).login("aed.brito", DemonstrationStaff.PASSWORD).get("/imports");

    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(page.body()).contains("Accès réservé");
  }

  @Test
  void whoever_is_not_logged_in_gets_the_login_or_a_page_in_french() throws Exception {
    Browser nobody = new Browser(port);

    assertThat(nobody.get("/nulle-part").body()).contains("Mot de passe");
    HttpResponse<String> missing = nobody.get("/css/nulle-part.css");
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.body()).contains("Cette page n’existe pas").doesNotContain("Se déconnecter");
  }
}
