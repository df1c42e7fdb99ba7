package fr.allianceeducative.journey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers that each form takes, as Tasklist sends them: one method for each user task, named after its key. Every map may be
 * changed by the caller, who says only what is special about a pupil.
 */
final class Answers {

  private Answers() {}

  /** The start form of a report. */
  static Map<String, Object> reportSignal(String lastName, LocalDate birthDate, String schoolClass) {
    return answers(
        "lastName", lastName,
        "firstName", "Camille",
        "birthDate", day(birthDate),
        "schoolClass", schoolClass,
        "alreadyFollowed", false,
        "alreadyLeft", false,
        // journeys report pupils of one name, born on days near each other
        "anotherPupil", true,
        "signals", list("REPEATED_ABSENCES", "ISOLATION"),
        "halfDays", 5,
        "facts", "Absences répétées le lundi, reste seul en récréation.",
        "actionsTried", "Échange avec l’élève à la fin du cours.",
        "urgency", "NORMAL",
        "familyInformed", true,
        "familyInformedOn", today(),
        "pupilInformed", true);
  }

  static Map<String, Object> qualifySignal(String track) {
    return answers(
        "situation", "OFTEN_ABSENT",
        "alreadyFollowed", "NO",
        "urgency", "PRIORITY",
        "danger", "NO",
        "chosenTrack", track,
        "reason", "Choix fait après un échange avec l’équipe.");
  }

  static Map<String, Object> remindQualification() {
    return answers("means", "SPOKEN");
  }

  static Map<String, Object> reviewWatch(String decision, String reason) {
    return answers("watchDecision", decision, "watchReason", reason);
  }

  static Map<String, Object> recordContact() {
    return answers("contactOn", today(), "contactChannel", "PHONE", "contactAnswer", "JOINED", "contactNote", "Appel le soir.");
  }

  static Map<String, Object> organiseVisit() {
    return answers("visitOn", today(), "visitAnswer", "JOINED", "visitNote", "Rencontre au domicile.");
  }

  static Map<String, Object> recordInterview() {
    return answers(
        "heldOn", today(),
        "place", "Bureau de la vie scolaire",
        "participants", list("PUPIL", "GUARDIAN"),
        "pupilView", "Se sent perdu depuis la rentrée.",
        "motivations", list("LIFE_PROJECT", "FRIENDS"),
        "pupilWishes", "Retrouver le rythme de la classe.",
        "familyExpectations", "Un contact régulier avec l’établissement.",
        "obstacles", list("CONFIDENCE", "MOBILITY"),
        "mobility", "Car scolaire à 17 heures.",
        "preferredChannel", "PHONE",
        "nextMeeting", inDays(7));
  }

  static Map<String, Object> recordAgreements() {
    return answers(
        "pupilAgrees", "YES",
        "guardianAgreement", "GIVEN",
        "guardianName", "Dominique Martin",
        "guardianLink", "Parent",
        "guardianPhone", "06 12 34 56 78",
        "guardianMail", "dominique.martin@exemple.fr",
        "parentalAuthority", true,
        "partners", list());
  }

  static Map<String, Object> completeAgreement() {
    return answers("guardianAnswer", "GIVEN");
  }

  static Map<String, Object> concludeInterview(String conclusion) {
    return answers("conclusion", conclusion, "conclusionReason", "Ce qui a été dit ensemble pendant l’entretien.");
  }

  static Map<String, Object> nameReferent(String referent) {
    return answers("referent", referent, "reason", "Garder le lien chaque semaine.");
  }

  static Map<String, Object> proposeMembers(String... people) {
    return answers("people", list((Object[]) people), "professions", list(), "partners", list());
  }

  static Map<String, Object> informFamily() {
    return answers("informedOn", today(), "heard", "BOTH", "answer", "AGREES", "agreedPartners", list());
  }

  /** The form shows member and version read-only, and sends them back. */
  static Map<String, Object> signCharter(String member, String version) {
    return answers("memberName", member, "charterVersion", version, "signature", "SIGNED");
  }

  static Map<String, Object> chooseProfessions(String... groups) {
    return answers("professionsAsked", list((Object[]) groups));
  }

  /** Nothing is agreed to again. */
  static Map<String, Object> renewAgreements() {
    return answers("heard", "BOTH", "keptAgreements", list());
  }

  static Map<String, Object> contribute() {
    return answers(
        "domain", "SCHOOL",
        "potentialities", "Aime travailler en groupe.",
        "difficulties", "Peine à reprendre après une absence.",
        "hypotheses", "Les trajets pèsent.",
        "needs", list("LISTENING", "PEDAGOGY"));
  }

  static Map<String, Object> writeSynthesis() {
    return answers(
        "potentialities", "S’appuie sur le groupe et sur un projet.",
        "difficulties", "Reprises difficiles après les absences.",
        "riskLevel", "MEDIUM",
        "healthNeeds", false,
        "schoolSkills", "À l’aise à l’oral.",
        "socialSkills", "Attentif aux autres.",
        "otherSkills", "Entraîne une équipe le samedi.",
        "pupilVoice", "Veut que les lundis changent.",
        "familyVoice", "Soutient le projet.");
  }

  static Map<String, Object> validateSynthesis(String decision) {
    return answers("pupilValidates", "YES", "familyAnswer", "YES", "remark", "D’accord avec l’ensemble.", "decision", decision);
  }

  static Map<String, Object> draftPlan() {
    return answers(
        "objective", "Venir chaque lundi pendant un mois.",
        "rhythm", "WEEKLY",
        "actions",
            list(
                answers(
                    "type", "EDUCATIONAL",
                    "scheme", "Tutorat",
                    "what", "Point avec le tuteur le lundi matin.",
                    "responsible", "REFERENT",
                    "responsibleName", "Référent de l’élève",
                    "startsOn", today(),
                    "reviewOn", inDays(21),
                    "endsOn", inDays(42))));
  }

  static Map<String, Object> signPlan() {
    return answers("answer", "SIGNED", "signedOn", today(), "signatures", list("YOUTH", "FAMILY", "SCHOOL"));
  }

  static Map<String, Object> recordExchange() {
    return answers(
        "heldOn", today(),
        "channel", "MEETING",
        "heard", "BOTH",
        "colour", "GREEN",
        "content", "Deux lundis sur deux.",
        "nextOn", inDays(7));
  }

  static Map<String, Object> restoreContact() {
    return recordExchange();
  }

  /** One result for each action the form shows. */
  static Map<String, Object> reviewPlan(String decision, Map<String, String> actions) {
    List<Object> results = list();
    actions.forEach(
        (id, what) -> results.add(answers("actionId", id, "what", what, "result", "ACHIEVED", "note", "Tenu.")));
    return answers("results", results, "decision", decision);
  }

  static Map<String, Object> referCase(String subject) {
    return answers(
        "subject", subject,
        "motive", "Les actions menées demandent un appui de la commission.",
        "urgent", false,
        "guests", "Le référent de l’élève",
        "familyInformed", true);
  }

  static Map<String, Object> prepareAgenda(List<String> members, String... cases) {
    return answers(
        "place", "Salle de réunion",
        "agenda", list((Object[]) cases),
        "members", new ArrayList<>(members),
        "outsideGuests", "Coordination MLDS");
  }

  /** Ids of invitations, as the form offers them. */
  static Map<String, Object> openSession(List<String> present) {
    return answers("present", new ArrayList<>(present), "excused", list(), "guestsPresent", list(), "addedCases", list());
  }

  static Map<String, Object> recordDecision(String decision) {
    return answers(
        "examined", "YES",
        "summary", "Situation exposée par le référent.",
        "analysis", "Les progrès demandent à être soutenus.",
        "decision", decision,
        "action", "Appui en petit groupe",
        "responsible", "Professeur principal",
        "dueOn", inDays(30),
        "familyInformed", true);
  }

  static Map<String, Object> validateMinutes() {
    return answers("toRedo", list());
  }

  static Map<String, Object> informFamilyOfDecision() {
    return answers("toldOn", today(), "channel", "MEETING", "pupilTold", true, "answer", "D’accord avec la décision.");
  }

  static Map<String, Object> fillLiaison() {
    return answers(
        "synthesis", "Accompagnement mené depuis un mois.",
        "actionsDone", list(answers("what", "Tutorat hebdomadaire", "outcome", "Présence plus régulière")),
        "exhausted", true,
        "request", "MLDS_SAS",
        "commissionOn", today(),
        "familyInformedOn", today(),
        "referentKept", "YES",
        "transmission", "YES");
  }

  static Map<String, Object> signException() {
    return answers("signature", "YES");
  }

  static Map<String, Object> examine(String measure) {
    return answers("examinedOn", today(), "measure", measure, "advice", "Prendre contact avec la structure.");
  }

  static Map<String, Object> describeSituation() {
    return answers(
        "enrolment", "ENROLLED",
        "entryFrom", inDays(14),
        "diploma", "NONE",
        "wishes", "Essayer les métiers du bois.",
        "priorityArea", false,
        "recognised", false,
        "agreement", "GIVEN");
  }

  static Map<String, Object> chooseScheme(String scheme) {
    return answers("scheme", scheme, "documents", "Bulletins, lettre de l’élève.", "agreementGiven", true);
  }

  static Map<String, Object> recordAnswer() {
    return answers("decidedOn", today(), "decision", "ADMITTED", "note", "Entretien d’accueil tenu.");
  }

  static Map<String, Object> followWaitingList() {
    return recordAnswer();
  }

  static Map<String, Object> recordEntry() {
    return answers("enteredOn", today(), "plannedEnd", inDays(90));
  }

  static Map<String, Object> reviewPlacement() {
    return answers("reviewedOn", today(), "result", "COMPLETED", "note", "Retour préparé avec la structure.");
  }

  static Map<String, Object> recordNoScheme() {
    return answers("reason", "Aucun dispositif ouvert ne répond au projet.", "next", "END");
  }

  static Map<String, Object> recordExit(String reason) {
    return answers(
        "reason", reason,
        "exitOn", today(),
        "departs", "NO",
        "sequel", "Rendez-vous de rentrée.",
        "satisfaction", "HIGH",
        "lessons", "Prévenir dès la deuxième absence.");
  }

  static Map<String, Object> recordDeparture() {
    return answers(
        "leftOn", today(),
        "classLeft", "1re professionnelle",
        "motive", "RESIGNATION",
        "diploma", "NONE",
        "destination", "TRAINING",
        "rightToReturn", "HANDED_OVER",
        "contactState", "UPDATED",
        "phone", "06 98 76 54 32",
        "mail", "camille@exemple.fr",
        "nextYearContact", "Référent décrochage scolaire");
  }

  static Map<String, Object> checkExit(String result) {
    return answers("checkedOn", today(), "channel", "PHONE", "result", result, "note", "Échange avec l’élève.");
  }

  static Map<String, Object> handleUrgency() {
    return answers("handledOn", today(), "measure", "TEAM_GATHERED");
  }

  static Map<String, Object> recordTransmission(String by) {
    return answers("transmission", "DONE", "transmittedOn", today(), "transmittedBy", by);
  }

  static Map<String, Object> reviewSuspension(String decision) {
    return answers("sharingDecision", decision, "sharingReason", "PROTECTED");
  }

  static Map<String, Object> prepareTransfer(String uai) {
    return answers("receivingSchool", uai, "familyInformed", true);
  }

  static Map<String, Object> recordWithdrawal(String reason) {
    return answers("closingReason", reason);
  }

  static String today() {
    return day(LocalDate.now());
  }

  static String inDays(int days) {
    return day(LocalDate.now().plusDays(days));
  }

  static List<Object> list(Object... values) {
    return new ArrayList<>(Arrays.asList(values));
  }

  private static String day(LocalDate date) {
    return date.toString();
  }

  private static Map<String, Object> answers(Object... keysAndValues) {
    Map<String, Object> answers = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      answers.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return answers;
  }
}
