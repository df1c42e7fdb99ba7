package fr.allianceeducative.family;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.allianceeducative.casefile.AgreementDesk;
import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.FamilyDesk;
import fr.allianceeducative.casefile.Guardian;
import fr.allianceeducative.casefile.NewPupil;
import fr.allianceeducative.casefile.OpenCase;
import fr.allianceeducative.casefile.ProtectionDesk;
import fr.allianceeducative.casefile.Share;
import fr.allianceeducative.diagnosis.Agreement;
import fr.allianceeducative.diagnosis.ContactChannel;
import fr.allianceeducative.diagnosis.GuardianAnswer;
import fr.allianceeducative.diagnosis.InterviewDesk;
import fr.allianceeducative.diagnosis.Participant;
import fr.allianceeducative.diagnosis.PartnerAgreement;
import fr.allianceeducative.diagnosis.RecordAgreements;
import fr.allianceeducative.diagnosis.RecordInterview;
import fr.allianceeducative.engine.OnThePath;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.notification.Carrier;
import fr.allianceeducative.notification.Channel;
import fr.allianceeducative.notification.Message;
import fr.allianceeducative.notification.Outbox;
import fr.allianceeducative.notification.Outsiders;
import fr.allianceeducative.people.DemonstrationStaff;
import fr.allianceeducative.testing.Browser;
import fr.allianceeducative.testing.EngineTables;
import fr.allianceeducative.testing.HouseTest;
import fr.allianceeducative.testing.MailServer;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;

/** A representative on a phone and a school at work, over the whole house. */
@HouseTest
class FamilyLinkHouseTest {

  private static final Uai BRITO = new Uai("0352318E");
  private static final LocalDate BORN = LocalDate.now().minusYears(15).minusDays(40);
  private static final String WORDS = "Elle a peur du bus, sentinelle-famille";
  private final String motherMail = "dominique." + UUID.randomUUID() + "@exemple.fr";

  @Autowired FamilyLinkDesk desk;
  @Autowired CallDesk calls;
  @Autowired TestRestTemplate http;
  @Autowired CaseDesk cases;
  @Autowired FamilyDesk families;
  @Autowired AgreementDesk agreements;
  @Autowired ProtectionDesk protection;
  @Autowired InterviewDesk interviews;
  @Autowired Outbox outbox;
  @Autowired Outsiders holders;
  @Autowired @Qualifier("mailCarrier") Carrier post;
  @Autowired MailServer server;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired DataSource database;
  @LocalServerPort int port;

  private CaseNumber number;
  private Browser phone;

  @BeforeEach
  void aMinorWithAReferentAndAMother() {
    String key = UUID.randomUUID().toString();
    NewPupil pupil = new NewPupil(key, null, "Sentinelle-nom", "Sentinelle-prenom", BORN, BRITO, "3e 2");
    number = cases.open(new OpenCase(cases.register(List.of(pupil)).get(key).id(), 5, false));
    families.recordGuardian(number, new Guardian("Dominique Martin", "Mère", true, "06 12 34 56 78", motherMail));
    cases.nameReferents(number, "rds.brito", null);
    phone = new Browser(port);
  }

  @Test
  void a_mother_answers_by_her_link_partner_by_partner_the_path_moves_and_she_may_take_it_back() throws Exception {
    theInterviewWaitsForHerAnswer();
    MimeMessage mail = mailed();
    assertThat(mail.getSubject() + mail.getContent())
        .contains("/lien/")
        .doesNotContain("Sentinelle", number.value(), "Mission locale", "Dominique", "/avis/");
    opens(mail);

    String page =
        phone
            .post(
                "/lien/accords",
                "question=entretien&entier=1&ensemble=oui&partenaires=p0&partenaires=p1&partenaires=p2"
                    + "&avec.p0=oui&avec.p1=oui&avec.p2=non")
            .body();

    assertThat(page).contains("Votre réponse est notée", "n’attend pas de réponse");
    assertThat(states()).containsEntry("Infirmerie", Share.State.GIVEN).containsEntry("Mission locale", Share.State.GIVEN);
    assertThat(states()).containsEntry("PRE", Share.State.REFUSED);
    assertThat(interviews.agreement(number)).isEqualTo(Agreement.GIVEN);
    assertThat(open("userTask_completeAgreement")).isEmpty();
    Task next = open("userTask_concludeInterview").get(0);
    assertThat(runtime.getVariable(next.getProcessInstanceId(), "agreement")).isEqualTo("GIVEN");

    twoProfessionsContribute();
    phone.post("/lien/retrait", "partenaire=Infirmerie");

    assertThat(states()).containsEntry("Infirmerie", Share.State.WITHDRAWN).containsEntry("Mission locale", Share.State.GIVEN);
    assertThat(tasks.createTaskQuery().processInstanceBusinessKey(number.value()).taskCandidateGroup("infirmier").list()).isEmpty();
    assertThat(tasks.createTaskQuery().processInstanceBusinessKey(number.value()).taskCandidateGroup("psyen").list()).isNotEmpty();

    Browser school = new Browser(port).login("chef.brito", DemonstrationStaff.PASSWORD);
    assertThat(school.get("/dossiers/" + number).body())
        .contains("La famille a répondu sur le partage, par son lien.", "Lien personnel ouvert", "réponse reçue le");
    assertThat(school.get("/dossiers/" + number + "/partages").body()).contains("Refusé, par son lien personnel", "Un responsable légal, par son lien personnel");
    assertThat(school.get("/traces/dossiers/" + number).body()).contains("La famille, par son lien", "a ouvert son lien personnel", "a répondu par son lien personnel");
    assertThat(school.get("/dossiers/" + number + "/acces").body()).contains("Vos liens personnels", "Dire oui ou non au partage").doesNotContain(motherMail);
  }

  @Test
  void a_mother_says_how_she_sees_it_and_asks_to_be_called_and_the_referent_has_a_task() throws Exception {
    Browser school = new Browser(port).login("cpe.brito", DemonstrationStaff.PASSWORD);
    assertThat(school.get("/dossiers/" + number + "/liens").body()).contains("Dominique Martin", "Envoyer le lien").doesNotContain("Karim Petit");
    String whom = "/dossiers/" + number + "/responsables";
    assertThat(school.get("/dossiers/" + number + "/liens").body()).contains("href=\"" + whom + "\"");
    assertThat(school.post(whom, "nom=Karim+Petit&lien=Tuteur&autorite=oui&telephone=12").body()).contains("Vérifiez le téléphone", "value=\"Karim Petit\"");
    assertThat(school.post(whom, "nom=Karim+Petit&lien=Tuteur&autorite=oui").body()).contains("La personne est dans le dossier", "manque");
    assertThat(school.post(whom + "/completer", "nom=Karim+Petit&telephone=0611223344").body()).contains("Les coordonnées sont dans le dossier", "0611223344");
    assertThat(school.get("/dossiers/" + number + "/liens").body()).contains("Karim Petit (Tuteur)").doesNotContain("sans coordonnées");
    assertThat(school.post("/dossiers/" + number + "/liens", "qui=Dominique+Martin&objet=VOICE&moyen=MAIL").body()).contains("Le lien est prêt");
    MimeMessage invitation = mailed();
    String open = opens(invitation);
    assertThat(open).contains("Sentinelle-prenom").doesNotContain("Sentinelle-nom", number.value(), "crochage");

    assertThat(phone.post("/lien/parole", "texte=" + "%3Cb%3Egras%3C%2Fb%3E").body()).contains("contient du code", "&lt;b&gt;gras");
    Matcher sheet = Pattern.compile("name=\"feuille\" value=\"([^\"]+)\"").matcher(open);
    assertThat(sheet.find()).isTrue();
    String late = "_csrf=old&texte=Les+mots+de+tout+%C3%A0+l%E2%80%99heure&feuille=" + sheet.group(1).replace("+", "%2B").replace("=", "%3D");
    phone.forgetSession();
    assertThat(phone.sent("/lien/parole", late).body()).contains("Rien n’est perdu").doesNotContain("tout à l’heure");
    assertThat(opens(invitation)).as("two hours later, by the same link").contains("Les mots de tout à l’heure");

    assertThat(phone.post("/lien/parole", "texte=" + WORDS.replace(" ", "+").replace(",", "%2C")).body()).contains("est bien arrivé", WORDS);
    assertThat(phone.post("/lien/appel", "moment=EVENING").body()).contains("On va vous appeler");

    assertThat(open("userTask_callFamily")).singleElement().satisfies(task -> assertThat(task.getAssignee()).isEqualTo("rds.brito"));
    assertThat(outbox.of("rds.brito", 10)).anySatisfy(told -> assertThat(told.sentence()).contains("par son lien personnel"));
    assertThat(EngineTables.holding(database, "sentinelle-famille")).as("what a family writes is no variable").isEmpty();
    assertThat(school.get("/dossiers/" + number).body()).contains(WORDS, "La famille demande à être appelée.");
    Browser referent = new Browser(port).login("rds.brito", DemonstrationStaff.PASSWORD);
    assertThat(referent.get("/").body()).contains("Rappeler la famille");

    String sent = "/dossiers/" + number + "/liens/" + link().id();
    assertThat(school.post(sent + "/renvoi", "").body()).contains("partir de nouveau");
    assertThat(school.post(sent + "/arret", "").body()).contains("ouvre plus rien", "arrêté par l’établissement le");
    assertThat(phone.post("/lien/parole", "texte=Encore").body()).contains("ne marche plus").doesNotContain("Sentinelle");

    phone.post("/lien/fin", "");
    assertThat(phone.get("/lien").body()).contains("Ouvrez le lien");
  }

  @Test
  void a_father_who_asks_to_be_called_while_the_referent_answers_for_the_mother_is_called_too() {
    families.recordGuardian(number, new Guardian("Sacha Martin", "Père", true, "06 12 34 56 79", "sacha." + motherMail));
    pathOf("Dominique Martin");
    calls.ask(link().id(), CallMoment.EVENING, null);
    Task task = open("userTask_callFamily").get(0);
    String read = list(task);
    pathOf("Sacha Martin");
    calls.ask(desk.of(number).stream().filter(link -> "Sacha Martin".equals(link.guardian())).findFirst().orElseThrow().id(), CallMoment.NOON, null);

    assertThat(answer(task, read).getBody()).contains("Une autre personne a demandé à être appelée");
    assertThat(open("userTask_callFamily")).extracting(Task::getId).containsExactly(task.getId());
    assertThat(calls.waiting(number)).hasSize(2);

    assertThat(answer(task, list(task)).getStatusCode().is2xxSuccessful()).isTrue();
    assertThat(calls.waiting(number)).isEmpty();
  }

  private String list(Task task) {
    return http.withBasicAuth("rds.brito", DemonstrationStaff.PASSWORD)
        .getForObject("/engine-rest/task/" + task.getId() + "/form-variables", JsonNode.class)
        .at("/callsRead/value")
        .asText();
  }

  private ResponseEntity<String> answer(Task task, String list) {
    Map<String, Object> answers = new HashMap<>();
    Map.of("calledOn", LocalDate.now().toString(), "callResult", "SPOKEN", "callsRead", list)
        .forEach((name, value) -> answers.put(name, Map.of("value", value, "type", "String")));
    return http.withBasicAuth("rds.brito", DemonstrationStaff.PASSWORD)
        .postForEntity("/engine-rest/task/" + task.getId() + "/submit-form", Map.of("variables", answers), String.class);
  }

  @Test
  void what_was_written_by_one_link_does_not_show_in_the_next_on_the_same_phone() throws Exception {
    families.recordGuardian(number, new Guardian("Camille Martin", "Mère", true, "06 12 34 56 77", "camille." + motherMail));
    families.recordGuardian(number, new Guardian("Sacha Martin", "Père", true, "06 12 34 56 79", "sacha." + motherMail));
    String mother = pathOf("Camille Martin");
    String father = pathOf("Sacha Martin");
    phone.get(mother);
    assertThat(born(BORN)).contains("name=\"texte\"");
    assertThat(phone.post("/lien/parole", "texte=Tout+bas+%3Cb%3Egras%3C%2Fb%3E").body()).contains("contient du code", "Tout bas");

    phone.get(father);

    assertThat(born(BORN)).contains("name=\"texte\"").doesNotContain("Tout bas");
  }

  private String pathOf(String guardian) {
    desk.send(new SendLink(number, guardian, LinkPurpose.VOICE, Channel.MAIL, null));
    String recipient = desk.of(number).stream().filter(link -> guardian.equals(link.guardian())).findFirst().orElseThrow().recipient();
    return holders.of(List.of(recipient)).get(recipient).path();
  }

  @Test
  void a_link_shows_nothing_to_strangers_to_colleagues_and_while_the_pupil_is_protected() throws Exception {
    desk.send(new SendLink(number, "Dominique Martin", LinkPurpose.FOLLOW, Channel.MAIL, null));
    String path = holders.of(List.of(link().recipient())).get(link().recipient()).path();
    HttpResponse<String> forged = phone.get(path.substring(0, path.length() - 1) + (path.endsWith("A") ? "B" : "A"));
    assertThat(forged.statusCode()).isEqualTo(404);

    HttpResponse<String> first = once(path);
    assertThat(first.statusCode()).isEqualTo(302);
    assertThat(first.headers().firstValue("Location").orElseThrow()).endsWith("/lien");
    assertThat(first.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(first.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    assertThat(first.headers().firstValue("X-Robots-Tag").orElseThrow()).contains("noindex");
    String asks = phone.get(path).body();
    assertThat(asks).contains("La date de naissance de l’élève", "Celle de votre enfant, pas la vôtre").doesNotContain("Sentinelle", path.substring(6), "rds");
    assertThat(born(BORN.plusDays(1))).contains("pas la bonne date").doesNotContain("Sentinelle");
    assertThat(phone.post("/lien", "jour=x&mois=&annee=").body()).contains("en chiffres");
    assertThat(born(BORN)).contains("Où on en est", "Sentinelle-prenom");

    Browser colleague = new Browser(port).login("cpe.brito", DemonstrationStaff.PASSWORD);
    assertThat(colleague.get(path).body()).contains("connecté comme professionnel");
    assertThat(colleague.get("/lien").body()).contains("connecté comme professionnel");
    assertThat(new Browser(port).login("cpe.cartier", DemonstrationStaff.PASSWORD).get("/dossiers/" + number + "/liens").statusCode()).isEqualTo(404);

    protection.suspendSharing(number);
    assertThat(phone.get("/lien").body()).contains("ne marche plus").doesNotContain("Sentinelle", "pause");
    assertThat(colleague.get("/dossiers/" + number + "/liens").body()).contains("voyez la direction").doesNotContain("Envoyer le lien");
  }

  private void theInterviewWaitsForHerAnswer() {
    interviews.recordInterview(
        new RecordInterview(
            number, LocalDate.now(), null, Set.of(Participant.PUPIL), "Je m’ennuie.", Set.of(), "Un stage", null, Set.of(), null,
            ContactChannel.MAIL, LocalDate.now().plusDays(7)));
    interviews.recordAgreements(
        new RecordAgreements(
            number, true, GuardianAnswer.WAITING, null,
            List.of(
                new PartnerAgreement("Infirmerie", "Contribution au diagnostic", true),
                new PartnerAgreement("Mission locale", "Synthèse", true),
                new PartnerAgreement("PRE", "Plan", true))));
    OnThePath.at(
        runtime, "hold-interview", "userTask_completeAgreement", number.value(), BRITO,
        Map.of("agreement", "WAITING", "interviewer", "cpe.brito"));
  }

  private void twoProfessionsContribute() {
    OnThePath.at(
        runtime, "share-diagnosis", "subProcess_contribute#multiInstanceBody", number.value(), BRITO,
        Map.of("professions", new ArrayList<>(List.of("psyen", "infirmier"))));
    assertThat(tasks.createTaskQuery().processInstanceBusinessKey(number.value()).taskCandidateGroup("infirmier").list()).isNotEmpty();
  }

  private FamilyLink link() {
    return desk.of(number).get(0);
  }

  private List<Task> open(String key) {
    return tasks.createTaskQuery().processInstanceBusinessKey(number.value()).taskDefinitionKey(key).list();
  }

  private Map<String, Share.State> states() {
    Map<String, Share.State> states = new HashMap<>();
    agreements.register(number).forEach(share -> states.putIfAbsent(share.partner(), share.state()));
    return states;
  }

  /** The message as it leaves, whatever the hour. */
  private MimeMessage mailed() throws Exception {
    String holder = link().recipient();
    Message message = outbox.of(holder, 1).get(0);
    Outsiders.Outsider outsider = holders.of(List.of(holder)).get(holder);
    post.carry(List.of(new Carrier.Parcel(message, outsider.mail(), outsider.path(), new Carrier.Sender("Lycée Brito", "0299000000"))), new Sent());
    return server.taken().stream().filter(mail -> isTo(mail)).reduce((one, two) -> two).orElseThrow();
  }

  private boolean isTo(MimeMessage mail) {
    try {
      return mail.getAllRecipients()[0].toString().equals(motherMail);
    } catch (jakarta.mail.MessagingException e) {
      throw new AssertionError(e);
    }
  }

  /** What the page shows once the link of a mail is opened and the birth date given. */
  private String opens(MimeMessage mail) throws Exception {
    Matcher link = Pattern.compile("/lien/[A-Za-z0-9_-]+").matcher(mail.getContent().toString());
    assertThat(link.find()).isTrue();
    assertThat(phone.get(link.group()).body()).contains("date de naissance");
    return born(BORN);
  }

  private String born(LocalDate date) throws Exception {
    return phone
        .post("/lien", "jour=%d&mois=%d&annee=%d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear()))
        .body();
  }

  private HttpResponse<String> once(String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static final class Sent implements Carrier.Receipts {

    @Override
    public boolean maySend(Carrier.Parcel parcel) {
      return true;
    }

    @Override
    public void sent(Carrier.Parcel parcel) {}

    @Override
    public void notNow(Carrier.Parcel parcel, String problem) {
      throw new AssertionError(problem);
    }

    @Override
    public void never(Carrier.Parcel parcel, String problem) {
      throw new AssertionError(problem);
    }
  }
}
