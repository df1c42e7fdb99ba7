package fr.allianceeducative.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.allianceeducative.notification.ContactDesk;
import fr.allianceeducative.notification.ContactPoint;
import fr.allianceeducative.people.AccountDesk;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.testing.Browser;
import fr.allianceeducative.testing.DoorTest;
import fr.allianceeducative.testing.IdentityProvider;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Coming in with the account of another house, and leaving both. */
@DoorTest
class OpenIdTest {

  private static final String WAY = "/oauth2/authorization/openid";
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]* content=\"([^\"]+)\"");

  @LocalServerPort private int port;
  @Autowired private People people;
  @Autowired private IdentityService identities;
  @Autowired private TestRestTemplate http;
  @Autowired private JdbcClient jdbc;
  @Autowired private AccountDesk accounts;
  @Autowired private ContactDesk wishes;
  @Autowired private PlatformTransactionManager transactions;

  private final CookieManager cookies = new CookieManager();
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(cookies).followRedirects(HttpClient.Redirect.NORMAL).build();
  private final String subject = UUID.randomUUID().toString();
  private final String name = "openid." + subject.substring(0, 8);

  @BeforeEach
  void a_cpe_of_the_lycee_stands_in_front_of_the_other_house() {
    stands(name, List.of("cpe", "Tout le personnel"), "0352318E");
  }

  @Test
  void somebody_with_a_known_function_and_school_comes_in_as_that() throws Exception {
    HttpResponse<String> asked = get("/dossiers");
    assertThat(asked.body()).contains("Se connecter avec : Compte académique");
    String planted = session();

    HttpResponse<String> page = get(WAY);

    assertThat(page.uri().getPath()).as("where they wanted to go").isEqualTo("/dossiers");
    assertThat(page.body()).contains("Camille Exemple");
    assertThat(session()).as("session fixation").isNotEqualTo(planted);
    assertThat(people.find(name)).contains(new Staff(name, "Camille Exemple", Set.of(Role.CPE), new Uai("0352318E"), null));
  }

  @Test
  void pages_and_screens_of_the_engine_share_the_session() throws Exception {
    get(WAY);

    assertThat(get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
    assertThat(json("/camunda/api/admin/auth/user/default").body()).contains(name, "tasklist").doesNotContain("cockpit");
    assertThat(json("/camunda/api/engine/engine/default/user/" + name + "/profile").body()).contains("Camille", "Exemple");
    assertThat(json("/camunda/api/engine/engine/default/filter").body()).contains("Mes tâches");
    assertThat(json("/camunda/api/engine/engine/default/process-definition?startableInTasklist=true").body()).contains("report-signal");
    assertThat(get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(403);
    assertThat(groups()).containsExactly("cpe");
  }

  @Test
  void what_the_other_house_says_at_the_next_login_is_what_counts() throws Exception {
    get(WAY);
    stands("un.autre.nom", List.of("DIR ETAB"), "0352030S");
    cookies.getCookieStore().removeAll();
    get(WAY);

    assertThat(people.find(name).orElseThrow())
        .isEqualTo(new Staff(name, "Camille Exemple", Set.of(Role.CHEF_ETABLISSEMENT), new Uai("0352030S"), null));
    assertThat(groups()).containsExactly("chef-etablissement");
    assertThat(people.find("un.autre.nom")).as("they keep the name they had").isEmpty();
  }

  @Test
  void the_other_house_says_where_to_write_until_the_person_chooses() throws Exception {
    stands(name, List.of("cpe"), "0352318E", "pas une adresse");
    get(WAY);
    assertThat(mail()).as("what is no address is left out").isEmpty();

    stands(name, List.of("cpe"), "0352318E", "camille@academie.example");
    cookies.getCookieStore().removeAll();
    get(WAY);
    assertThat(mail()).contains("camille@academie.example");

    ContactPoint point = wishes.of(name);
    wishes.choose(new ContactPoint(name, point.mail(), null, ContactPoint.Rhythm.IMMEDIATE, point.quietFrom(), point.quietUntil(), false));
    comesAgain("camille.exemple@academie.example");
    assertThat(mail()).as("the address changed over there, and none was chosen here").contains("camille.exemple@academie.example");
    assertThat(wishes.of(name).rhythm()).isEqualTo(ContactPoint.Rhythm.IMMEDIATE);

    wishes.choose(new ContactPoint(name, "camille@chez.example", null, point.rhythm(), point.quietFrom(), point.quietUntil(), false));
    comesAgain("camille.nouveau@academie.example");
    assertThat(mail()).contains("camille@chez.example");

    wishes.choose(new ContactPoint(name, null, null, point.rhythm(), point.quietFrom(), point.quietUntil(), false));
    comesAgain("camille.nouveau@academie.example");
    assertThat(mail()).as("whoever wants no mail gets none").isEmpty();
  }

  private void comesAgain(String mail) throws Exception {
    stands(name, List.of("cpe"), "0352318E", mail);
    cookies.getCookieStore().removeAll();
    get(WAY);
  }

  @Test
  void who_comes_in_by_two_doors_at_once_for_the_first_time_comes_in() throws Exception {
    stands(name, List.of("cpe"), "0352318E", "camille@academie.example");
    CompletableFuture<HttpResponse<String>> came =
        new TransactionTemplate(transactions)
            .execute(
                status -> {
                  // the other door has written where the person is reached, and nobody sees it yet
                  jdbc.sql(
                          "insert into alliance.contact_point (user_name, mail, rhythm, quiet_from, quiet_until, urgent_by_sms, mail_vouched)"
                              + " values (:name, 'ancien@academie.example', 'DAILY', time '19:00:00', time '07:00:00', false, true)")
                      .param("name", name)
                      .update();
                  CompletableFuture<HttpResponse<String>> comes =
                      client.sendAsync(request(WAY).header("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofString());
                  assertThatThrownBy(() -> comes.get(1, TimeUnit.SECONDS)).as("waits").isInstanceOf(TimeoutException.class);
                  return comes;
                });

    HttpResponse<String> page = came.get(1, TimeUnit.MINUTES);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Camille Exemple");
    assertThat(mail()).contains("camille@academie.example");
  }

  @Test
  void the_classes_of_a_class_teacher_are_said_here_since_the_other_house_does_not() throws Exception {
    stands(name, List.of("professeur-principal"), "0352318E");
    get(WAY);
    Browser admin = new Browser(port).login("admin", "alliance");

    assertThat(admin.get("/comptes-du-personnel/" + name).body()).contains("Enregistrer les classes").doesNotContain("Donner un nouveau mot de passe");
    admin.post("/comptes-du-personnel/" + name, "classes=3E1,+3E2");

    assertThat(admin.get("/comptes-du-personnel/" + name).body()).contains("value=\"3E1, 3E2\"");
    assertThat(people.find(name).orElseThrow().roles()).containsExactly(Role.PROFESSEUR_PRINCIPAL);
  }

  private Optional<String> mail() {
    return Optional.ofNullable(wishes.of(name).mail());
  }

  @Test
  void no_password_opens_such_an_account_even_one_an_administrator_sets() throws Exception {
    get(WAY);
    User user = identities.createUserQuery().userId(name).singleResult();
    user.setPassword("une phrase posée à la main");
    identities.saveUser(user);

    assertThat(http.withBasicAuth(name, "une phrase posée à la main").getForEntity("/engine-rest/task/count", String.class).getStatusCode().value())
        .isEqualTo(401);
    Browser browser = new Browser(port).login(name, "une+phrase+pos%C3%A9e+%C3%A0+la+main");
    assertThat(browser.get("/dossiers").uri().getPath()).isEqualTo("/login");
  }

  @Test
  void a_function_nobody_knows_and_a_technical_one_are_refused_with_a_sentence() throws Exception {
    for (List<String> words : List.of(List.of("Jardinage"), List.<String>of(), List.of("admin", "modeleur", "dpo", "camunda-admin"))) {
      stands(name, words, "0352318E");

      HttpResponse<String> page = get(WAY);

      assertThat(page.uri().toString()).endsWith("/login?refus=fonction");
      assertThat(page.body()).contains("aucune fonction ne vous est donnée ici");
    }
    assertThat(people.find(name)).isEmpty();
    assertThat(identities.createUserQuery().userId(name).count()).isZero();
  }

  @Test
  void a_school_nobody_knows_is_refused_with_a_sentence() throws Exception {
    stands(name, List.of("cpe"), "0990001A");

    assertThat(get(WAY).body()).contains("son établissement n’est pas dans l’annuaire");
    assertThat(people.find(name)).isEmpty();
  }

  @Test
  void who_lost_every_function_over_there_is_no_candidate_here_any_more_and_keeps_the_name() throws Exception {
    get(WAY);
    assertThat(people.inSchool(new Uai("0352318E"), Role.CPE)).extracting(Staff::userName).contains(name);
    stands(name, List.of(), "0352318E");
    cookies.getCookieStore().removeAll();

    assertThat(get(WAY).uri().toString()).endsWith("/login?refus=fonction");

    assertThat(groups()).isEmpty();
    assertThat(people.inSchool(new Uai("0352318E"))).extracting(Staff::userName).doesNotContain(name);
    assertThat(people.everywhere()).extracting(Staff::userName).doesNotContain(name);
    assertThat(people.named(List.of(name))).extracting(Staff::displayName).containsExactly("Camille Exemple");
    assertThat(jdbc.sql("select count(*) from alliance.trace where account = :name and kind = 'RIGHTS_CHANGED'")
            .param("name", name)
            .query(Integer.class)
            .single())
        .as("coming and losing").isEqualTo(2);

    stands(name, List.of("cpe"), "0352318E");
    get(WAY);
    assertThat(groups()).as("who is given a function again comes in under the same name").containsExactly("cpe");
  }

  @Test
  void who_moved_to_a_school_nobody_knows_is_no_candidate_in_the_old_one() throws Exception {
    get(WAY);
    stands(name, List.of("cpe"), "0990001A");
    cookies.getCookieStore().removeAll();
    get(WAY);

    assertThat(people.inSchool(new Uai("0352318E"))).extracting(Staff::userName).doesNotContain(name);
    assertThat(groups()).isEmpty();
  }

  @Test
  void the_name_of_whoever_lost_every_function_is_nobody_elses() throws Exception {
    get(WAY);
    stands(name, List.of(), "0352318E");
    cookies.getCookieStore().removeAll();
    get(WAY);

    IdentityProvider.one().standsInFront(
        Map.of("sub", UUID.randomUUID().toString(), "preferred_username", name, "name", "Une autre", "groups", List.of("cpe"), "uai", "0352318E"));

    assertThat(get(WAY).uri().toString()).endsWith("/login?refus=compte");
  }

  @Test
  void whoever_has_a_closed_account_is_refused_with_a_sentence_whatever_they_are_called_by_now() throws Exception {
    get(WAY);
    accounts.close(name);
    for (String called : List.of(name, "autre." + name)) {
      stands(called, List.of("cpe"), "0352318E");
      cookies.getCookieStore().removeAll();

      HttpResponse<String> page = get(WAY);

      assertThat(page.uri().toString()).as(called).endsWith("/login?refus=compte");
      assertThat(page.body()).contains("il y est fermé", "Demandez à l’administration technique.");
    }
    assertThat(people.find("autre." + name)).isEmpty();

    accounts.reopen(name);
    get(WAY);
    assertThat(groups()).as("reopened").containsExactly("cpe");
    assertThat(people.find("autre." + name)).as("they keep the name they had").isEmpty();
  }

  @Test
  void an_account_of_the_house_is_never_taken_over() throws Exception {
    stands("chef.brito", List.of("cpe"), "0352318E");

    HttpResponse<String> page = get(WAY);

    assertThat(page.uri().toString()).endsWith("/login?refus=compte");
    assertThat(people.find("chef.brito").orElseThrow().roles()).containsExactly(Role.CHEF_ETABLISSEMENT);
    assertThat(get("/dossiers").uri().getPath()).isEqualTo("/login");
  }

  @Test
  void an_answer_nobody_asked_for_leads_to_the_login_page() throws Exception {
    for (String query : List.of("", "?code=x", "?code=x&state=y", "?error=access_denied&state=y", "?state=%00&code=%ff")) {
      HttpResponse<String> page = get("/login/oauth2/code/openid" + query);

      assertThat(page.statusCode()).as(query).isLessThan(500);
      assertThat(page.uri().getPath()).as(query).startsWith("/login");
    }
    assertThat(get("/oauth2/authorization/inconnu").statusCode()).isLessThan(500);
  }

  @Test
  void leaving_a_page_leaves_the_screens_of_the_engine_and_the_other_house() throws Exception {
    get(WAY);
    Matcher token = TOKEN.matcher(get("/").body());
    assertThat(token.find()).isTrue();
    int departures = IdentityProvider.one().departures().size();

    HttpResponse<String> page = post("/logout", "_csrf=" + token.group(1));

    assertThat(page.uri().toString()).endsWith("/login?aurevoir");
    assertThat(IdentityProvider.one().departures()).hasSize(departures + 1);
    assertThat(IdentityProvider.one().departures().get(departures)).contains("id_token_hint=ey", "post_logout_redirect_uri=");
    assertThat(get("/camunda/app/tasklist/default/").uri().getPath()).isEqualTo("/login");
    assertThat(jdbc.sql("select kind from alliance.trace where person = :name or account = :name order by at, chain, line")
            .param("name", name)
            .query(String.class)
            .list())
        .containsSubsequence("LOGIN", "LOGOUT")
        .contains("RIGHTS_CHANGED");
  }

  @Test
  void leaving_a_screen_of_the_engine_leaves_the_pages_and_the_other_house() throws Exception {
    get(WAY);
    get("/camunda/app/tasklist/default/");
    int departures = IdentityProvider.one().departures().size();

    HttpResponse<String> left = leaveTheScreen();

    assertThat(left.statusCode()).isEqualTo(204);
    assertThat(get("/dossiers").uri().toString()).endsWith("/login?aurevoir");
    assertThat(IdentityProvider.one().departures()).hasSize(departures + 1);
    assertThat(get("/dossiers").uri().getPath()).isEqualTo("/login");
  }

  @Test
  void who_left_the_other_house_by_another_door_has_left_this_one() throws Exception {
    get(WAY);
    assertThat(get("/dossiers").uri().getPath()).isEqualTo("/dossiers");

    HttpResponse<String> told = word(IdentityProvider.one().wordThatLeft(subject, false));

    assertThat(told.statusCode()).isEqualTo(200);
    assertThat(get("/dossiers").uri().getPath()).isEqualTo("/login");
    assertThat(get("/camunda/app/tasklist/default/").uri().getPath()).isEqualTo("/login");
    assertThat(jdbc.sql("select count(*) from alliance.trace where person = :name and kind = 'LOGOUT'")
            .param("name", name)
            .query(Integer.class)
            .single())
        .isOne();
  }

  @Test
  void a_word_about_somebody_else_or_from_somebody_else_ends_no_session() throws Exception {
    get(WAY);

    assertThat(word(IdentityProvider.one().wordThatLeft(UUID.randomUUID().toString(), false)).statusCode()).isEqualTo(200);
    assertThat(word(IdentityProvider.one().wordThatLeft(subject, true)).statusCode()).isEqualTo(400);
    assertThat(word("x").statusCode()).isEqualTo(400);

    assertThat(get("/dossiers").uri().getPath()).isEqualTo("/dossiers");
  }

  /** The other house brings no session and no token of a form. */
  private HttpResponse<String> word(String token) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            request("/logout/connect/back-channel/openid")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("logout_token=" + token))
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void a_form_of_ours_may_lead_to_the_other_house_and_nowhere_else() throws Exception {
    assertThat(get("/login").headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("form-action 'self' " + IdentityProvider.one().issuer() + ";");
  }

  private void stands(String userName, List<String> functions, String school) {
    IdentityProvider.one().standsInFront(claims(userName, functions, school));
  }

  private void stands(String userName, List<String> functions, String school, String mail) {
    Map<String, Object> claims = new HashMap<>(claims(userName, functions, school));
    claims.put("email", mail);
    IdentityProvider.one().standsInFront(claims);
  }

  private Map<String, Object> claims(String userName, List<String> functions, String school) {
    return Map.of("sub", subject, "preferred_username", userName, "name", "Camille Exemple", "groups", functions, "uai", school);
  }

  private List<String> groups() {
    return identities.createGroupQuery().groupMember(name).list().stream().map(Group::getId).toList();
  }

  private HttpResponse<String> get(String address) throws Exception {
    return client.send(request(address).header("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> json(String address) throws Exception {
    return client.send(request(address).header("Accept", "application/json").build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String address, String form) throws Exception {
    return client.send(
        request(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** As Tasklist does, with its own token against forged requests. */
  private HttpResponse<String> leaveTheScreen() throws Exception {
    String token =
        cookies.getCookieStore().getCookies().stream()
            .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
            .map(HttpCookie::getValue)
            .findFirst()
            .orElse("");
    return client.send(
        request("/camunda/api/admin/auth/user/default/logout")
            .header("X-XSRF-TOKEN", token)
            .POST(HttpRequest.BodyPublishers.noBody())
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String address) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + address));
  }

  private String session() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("JSESSIONID"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }
}
