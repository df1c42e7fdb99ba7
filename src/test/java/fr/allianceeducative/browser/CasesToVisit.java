package fr.allianceeducative.browser;

import fr.allianceeducative.breakglass.BreakGlassDesk;
import fr.allianceeducative.breakglass.Motive;
import fr.allianceeducative.casefile.AccessChange;
import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.ClosingReason;
import fr.allianceeducative.casefile.FamilyDesk;
import fr.allianceeducative.casefile.Guardian;
import fr.allianceeducative.casefile.NewPupil;
import fr.allianceeducative.casefile.OpenCase;
import fr.allianceeducative.casefile.ProtectionDesk;
import fr.allianceeducative.casefile.Share;
import fr.allianceeducative.conversation.ConversationDesk;
import fr.allianceeducative.conversation.WritePost;
import fr.allianceeducative.diagnosis.Contribute;
import fr.allianceeducative.diagnosis.DiagnosisDesk;
import fr.allianceeducative.diagnosis.Domain;
import fr.allianceeducative.diagnosis.GuardianAnswer;
import fr.allianceeducative.diagnosis.InterviewDesk;
import fr.allianceeducative.diagnosis.PartnerAgreement;
import fr.allianceeducative.diagnosis.RecordAgreements;
import fr.allianceeducative.draft.DraftDesk;
import fr.allianceeducative.draft.LateTexts;
import fr.allianceeducative.engine.OnThePath;
import fr.allianceeducative.family.FamilyLink;
import fr.allianceeducative.family.FamilyLinkDesk;
import fr.allianceeducative.family.LinkPurpose;
import fr.allianceeducative.family.SendLink;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.notification.Channel;
import fr.allianceeducative.notification.Outsiders;
import fr.allianceeducative.people.Accounts;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.StaffPrincipal;
import fr.allianceeducative.people.StaffRegister;
import fr.allianceeducative.people.UnsentForms;
import fr.allianceeducative.testing.AtTheDoor;
import fr.allianceeducative.testing.HostileRows;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** A school as it looks in November: cases in every state that shows on a page, and somebody's words that came too late. */
final class CasesToVisit implements AutoCloseable {

  static final Uai SCHOOL = new Uai("0351906G");

  /** A school without anybody but its head. */
  static final Uai SMALL = new Uai("0350053T");

  static final String CPE = "cpe.bourgchevreuil";
  static final String HEAD = "chef.bourgchevreuil";
  static final String NURSE = "infirmier.bourgchevreuil";
  static final String NEIGHBOUR = "chef.moulin";
  static final String ALONE = "chef.seule";
  static final String MOTHER = "Mme EXEMPLE";
  static final String FATHER = "M. EXEMPLE";

  /** The year in which everyone here was born. */
  static final int BORN = 2012;

  private static final String COLLEAGUE = "rds.bourgchevreuil";
  private static final Duration A_MONTH = Duration.ofDays(30);
  private static final int MANY = 30;
  private static final String WORDS = "Aime dessiner, parle peu en classe, vient volontiers au club du midi.";
  private static final Map<String, Object> QUALIFIED =
      Map.of(
          "situation", "OFTEN_ABSENT", "alreadyFollowed", "NO", "urgency", "PRIORITY", "danger", "NO", "chosenTrack", "INTERVIEW", "reason",
          "Choix fait après un échange avec l’équipe.");

  private final CaseDesk cases;
  private final FamilyDesk families;
  private final InterviewDesk interviews;
  private final ProtectionDesk protection;
  private final DiagnosisDesk diagnosis;
  private final ConversationDesk conversations;
  private final BreakGlassDesk glass;
  private final FamilyLinkDesk links;
  private final Outsiders holders;
  private final UnsentForms unsent;
  private final DraftDesk drafts;
  private final LateTexts late;
  private final People people;
  private final StaffRegister register;
  private final Accounts accounts;
  private final ApplicationEventPublisher events;
  private final RuntimeService runtime;
  private final TaskService tasks;
  private final JdbcClient jdbc;

  private final String id = UUID.randomUUID().toString();
  private CaseNumber full;
  private CaseNumber closed;
  private CaseNumber paused;
  private CaseNumber sent;
  private String taskOfAColleague;

  CasesToVisit(
      CaseDesk cases, FamilyDesk families, InterviewDesk interviews, ProtectionDesk protection, DiagnosisDesk diagnosis, ConversationDesk conversations,
      BreakGlassDesk glass, FamilyLinkDesk links, Outsiders holders, UnsentForms unsent, DraftDesk drafts, LateTexts late, People people,
      StaffRegister register, Accounts accounts, ApplicationEventPublisher events, RuntimeService runtime, TaskService tasks, JdbcClient jdbc) {
    this.cases = cases;
    this.families = families;
    this.interviews = interviews;
    this.protection = protection;
    this.diagnosis = diagnosis;
    this.conversations = conversations;
    this.glass = glass;
    this.links = links;
    this.holders = holders;
    this.unsent = unsent;
    this.drafts = drafts;
    this.late = late;
    this.people = people;
    this.register = register;
    this.accounts = accounts;
    this.events = events;
    this.runtime = runtime;
    this.tasks = tasks;
    this.jdbc = jdbc;
  }

  private record GoesToTheDistrict(CaseNumber caseNumber) implements AccessChange.Event {

    @Override
    public AccessChange access() {
      return new AccessChange.DistrictEnters();
    }
  }

  CasesToVisit furnish() {
    full = open("Camille", SCHOOL);
    families.recordGuardian(full, new Guardian(FATHER, "père", true, phone(2), "pere@exemple.fr"));
    families.recordShare(full, "Awa Diallo, Mission locale", "Synthèse du diagnostic", Share.Basis.AGREEMENT, true);
    interviews.recordAgreements(
        new RecordAgreements(
            full, true, GuardianAnswer.WAITING, null,
            List.of(new PartnerAgreement("Jean Roux, CIO", "Projet d’orientation", true), new PartnerAgreement("Lise Roy, PRE", "Synthèse", true))));
    OnThePath.at(runtime, "hold-interview", "userTask_completeAgreement", full.value(), SCHOOL, Map.of("agreement", "WAITING", "interviewer", CPE));
    HostileRows.write(jdbc, full.value(), WORDS);
    as(NURSE, () -> diagnosis.contribute(new Contribute(full, Role.INFIRMIER, Domain.HEALTH, WORDS, WORDS, null, Set.of(), "Ce que l’infirmerie garde pour elle.")));
    as(NURSE, () -> conversations.write(new WritePost(full, "On se voit jeudi ?", CPE, id)));
    as(NEIGHBOUR, () -> glass.open(full, Motive.PRESENCE, "L’élève est dans notre hall et personne ne répond."));
    jdbc.sql("insert into alliance.pupil_score (pupil_id, school, half_days, incidents, average_drop, score, legal_threshold, watch_list)"
            + " select pupil_id, school, 12, 1, 2, 9998, true, true from alliance.case_file where number = :number")
        .param("number", full.value())
        .update();

    closed = open("Charlie", SCHOOL);
    cases.close(closed, ClosingReason.SUCCESS);
    jdbc.sql("update alliance.case_file set closed_on = :day where number = :number")
        .param("day", LocalDate.now().minusYears(1))
        .param("number", closed.value())
        .update();
    paused = open("Dominique", SCHOOL);
    events.publishEvent(new GoesToTheDistrict(paused));
    protection.suspendSharing(paused);
    sent = open("Sacha", SCHOOL);
    events.publishEvent(new GoesToTheDistrict(sent));
    cases.nameReferents(sent, "rds.brito", null);
    Staff alone = new Staff(ALONE, "Claude Seule", Set.of(Role.CHEF_ETABLISSEMENT), SMALL, null);
    register.put(alone);
    accounts.put(alone, "alliance");
    open("Morgan", SMALL);
    cases.registerListed(IntStream.range(0, MANY).mapToObj(at -> pupil("many-" + at, "WOZNIAK", "Quitterie " + (char) ('a' + at % 26), SCHOOL)).toList());
    for (String page : List.of("/fil", "/liens", "/responsables", "/correction")) {
      keep(CPE, of(full) + page, Map.of("message", WORDS, "nom", "Sacha EXEMPLE", "remarque", WORDS));
    }
    keep(CPE, "/signaler", Map.of("lastName", "EXEMPLE", "facts", WORDS));
    keep(NEIGHBOUR, of(sent) + "/acces-exceptionnel", Map.of("raison", WORDS));
    taskOfAColleague = begunByOneAndDoneByTheOther();
    reminder("SENT", Instant.now());
    reminder("WAITING", Instant.now().plus(A_MONTH));
    return this;
  }

  private String begunByOneAndDoneByTheOther() {
    String task = tasks.createTaskQuery().processInstanceBusinessKey(open("Andrea", SCHOOL).value()).singleResult().getId();
    as(CPE, () -> drafts.keep(task, "{\"reason\":\"%s\",\"urgency\":\"URGENT\",\"watchUntil\":\"2031-12-17\"}".formatted(WORDS)).orElseThrow());
    as(COLLEAGUE, () -> tasks.complete(task, QUALIFIED));
    return task;
  }

  private void reminder(String state, Instant due) {
    jdbc.sql(
            "insert into alliance.notice (once_key, recipient, channel, token, school, case_number, occasion, sentence, target, state, told_at, due_at)"
                + " values (:token, :person, 'MAIL', :token, :school, :number, 'REMINDER', 'Une tâche attend depuis une semaine.', :target, :state,"
                + " current_timestamp, :due)")
        .param("token", UUID.randomUUID().toString())
        .param("person", NURSE)
        .param("school", SCHOOL.value())
        .param("number", full.value())
        .param("target", of(full))
        .param("state", state)
        .param("due", due.atOffset(ZoneOffset.UTC))
        .update();
  }

  private void keep(String author, String page, Map<String, String> fields) {
    Map<String, String[]> sheet = new HashMap<>();
    fields.forEach((name, value) -> sheet.put(name, new String[] {value}));
    unsent.keep(new UnsentForms.Drawn(author, page), page, sheet);
  }

  String full() {
    return of(full);
  }

  String closed() {
    return of(closed);
  }

  String paused() {
    return of(paused);
  }

  String sent() {
    return of(sent);
  }

  CaseNumber number() {
    return full;
  }

  /** Address of what the CPE had begun to write in a task that a colleague has done. */
  String late() {
    return LateTexts.PAGES + taskOfAColleague;
  }

  /** What is said of a page, with a word for each case and link of it: the next school has other ones. */
  String named(String text) {
    return text.replace(full(), "/full").replace(closed(), "/closed").replace(paused(), "/paused").replace(sent(), "/sent").replace(late(), "/textes/late")
        .replaceAll("essai\\.[0-9a-f]{8}", "somebody").replaceAll("/lien/[^,]+", "/lien");
  }

  private static String of(CaseNumber number) {
    return "/dossiers/" + number;
  }

  /** Address of a new link to the mother. */
  String link(LinkPurpose purpose) {
    return pathOf(recipient(MOTHER, purpose));
  }

  /** The same, with words that came in after the visit was over. */
  String linkWithKeptWords() {
    String recipient = recipient(MOTHER, LinkPurpose.VOICE);
    unsent.keep(new UnsentForms.Drawn(recipient, "/lien"), "/lien/parole", Map.of("texte", new String[] {WORDS}));
    return pathOf(recipient);
  }

  /** A link that the school stopped. */
  String stoppedLink() {
    String recipient = recipient(FATHER, LinkPurpose.FOLLOW);
    String address = pathOf(recipient);
    links.of(full).stream().filter(link -> link.recipient().equals(recipient)).forEach(link -> links.revoke(full, link.id()));
    return address;
  }

  private String pathOf(String recipient) {
    return holders.of(List.of(recipient)).get(recipient).path();
  }

  private String recipient(String guardian, LinkPurpose purpose) {
    List<String> before = links.of(full).stream().map(FamilyLink::recipient).toList();
    links.send(new SendLink(full, guardian, purpose, Channel.SMS, null));
    return links.of(full).stream().map(FamilyLink::recipient).filter(each -> !before.contains(each)).findFirst().orElseThrow();
  }

  private CaseNumber open(String firstName, Uai school) {
    NewPupil pupil = pupil(firstName, "EXEMPLE", firstName, school);
    CaseNumber number = cases.open(new OpenCase(cases.registerListed(List.of(pupil)).get(pupil.key()).id(), 5, false));
    families.recordGuardian(number, new Guardian(MOTHER, "mère", true, phone(1), null));
    return number;
  }

  /** Its own in each school: nobody gets more than three links a day. */
  private String phone(int last) {
    return "06%07d%d".formatted(Math.floorMod(id.hashCode(), 10_000_000), last);
  }

  private NewPupil pupil(String key, String lastName, String firstName, Uai school) {
    return new NewPupil(id + key, null, lastName, firstName, LocalDate.of(BORN, 3, 1), school, "3E1");
  }

  private void as(String userName, Runnable act) {
    StaffPrincipal person = AtTheDoor.letIn(people.find(userName).orElseThrow(), people);
    SecurityContextHolder.getContext().setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, null, person.authorities()));
    try {
      act.run();
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  /** What others count is as it was. */
  @Override
  public void close() {
    jdbc.sql("delete from alliance.pupil_score where score = 9998").update();
    jdbc.sql("delete from alliance.exceptional_access where user_name = :user").param("user", NEIGHBOUR).update();
    jdbc.sql("update alliance.case_file set closed_on = :day where number = :number").param("day", LocalDate.now()).param("number", closed.value()).update();
    jdbc.sql("delete from alliance.notice where case_number = :number and occasion = 'REMINDER'").param("number", full.value()).update();
    as(CPE, () -> late.forget(taskOfAColleague));
    unsent.forget(CPE, "/signaler");
    for (String page : List.of("/fil", "/liens", "/responsables", "/correction")) {
      unsent.forget(CPE, of(full) + page);
    }
    unsent.forget(NEIGHBOUR, of(sent) + "/acces-exceptionnel");
  }
}
