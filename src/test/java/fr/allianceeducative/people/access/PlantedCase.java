package fr.allianceeducative.people.access;

import static fr.allianceeducative.people.access.Plant.Place.BESIDE_A_FORM;
import static fr.allianceeducative.people.access.Plant.Place.CARD;
import static fr.allianceeducative.people.access.Plant.Place.FIL;
import static fr.allianceeducative.people.access.Plant.Place.HEAD_OF_A_FORM;
import static fr.allianceeducative.people.access.Plant.Place.PAGE;

import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case of which every part that is kept holds a text of its own, as the rooms would have written it. */
final class PlantedCase {

  private static final Set<Plant.Place> STORY = Set.of(PAGE, BESIDE_A_FORM);
  private static final Set<Plant.Place> NOWHERE_ELSE = Set.of();
  private static final int SCORE = 412_398;

  private final JdbcClient jdbc;
  private final String number;
  private final long pupil;
  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private KnownCase known;
  private final List<Plant> plants = new ArrayList<>();

  /** @param readers people who have written something here themselves */
  PlantedCase(JdbcClient jdbc, KnownCase known, Collection<Staff> readers) {
    this.jdbc = jdbc;
    this.known = known;
    this.number = known.number().value();
    this.pupil = jdbc.sql("select pupil_id from alliance.case_file where number = ?").param(number).query(Long.class).single();
    identity();
    schooling("personne");
    exchanges("personne");
    readers.forEach(reader -> schooling(reader.userName()));
    readers.forEach(reader -> exchanges(reader.userName()));
    diagnosis();
    notes();
    actions();
    orientation();
    figures();
    protection();
    conversation();
  }

  KnownCase known() {
    return known;
  }

  List<Plant> plants() {
    return plants;
  }

  /** Number of somebody in its alliance. */
  long member() {
    return jdbc.sql("select id from alliance.alliance_member where case_number = ?").param(number).query(Long.class).single();
  }

  private void identity() {
    plants.add(new Plant(Set.of(Block.IDENTITY), Extent.SUMMARY, known.name(), null, Set.of(PAGE, CARD, HEAD_OF_A_FORM)));
    write("insert into alliance.guardian (pupil_id, name, link, parental_authority, phone) values (?, ?, 'Mère', true, '0299000000')",
        pupil, plant(Block.IDENTITY, Extent.SUMMARY, "guardian", null, NOWHERE_ELSE));
  }

  private void schooling(String author) {
    int halfDays = 4200 + plants.size();
    plants.add(new Plant(Set.of(Block.SCHOOLING), Extent.SUMMARY, halfDays + " demi-journées", author, STORY));
    write("insert into alliance.signal_report (pupil_id, case_number, author, author_role, reported_on, signals, half_days, facts, urgency,"
            + " already_followed, already_left, pupil_informed) values (?, ?, ?, 'Enseignant', date '2026-10-01',"
            + " 'REPEATED_ABSENCES', ?, ?, 'NORMAL', false, false, true)",
        pupil, number, author, halfDays, plant(Block.SCHOOLING, Extent.ALL, "report of " + author, author, STORY));
    if (author.equals("personne")) {
      write("insert into alliance.qualification (case_number, suggested_track, suggested_urgency, track, urgency, situation,"
              + " already_followed, danger_suspected, reason, decided_by, decided_on) values (?, 'INTERVIEW', 'NORMAL', 'INTERVIEW', 'NORMAL',"
              + " 'OFTEN_ABSENT', false, false, ?, 'personne', date '2026-10-02')",
          number, plant(Block.SCHOOLING, Extent.ALL, "qualification", null, STORY));
    }
  }

  private void exchanges(String author) {
    write("insert into alliance.interview_conclusion (case_number, concluded_on, outcome, reason, author)"
            + " values (?, date '2026-10-06', 'ALLIANCE', ?, ?)",
        number, plant(Block.EXCHANGES, Extent.SUMMARY, "conclusion of " + author, author, STORY), author);
    if (!author.equals("personne")) {
      return;
    }
    write("insert into alliance.interview (case_number, held_on, pupil_view, pupil_wishes, preferred_channel, next_meeting, author)"
            + " values (?, date '2026-10-05', ?, 'un stage', 'PHONE', date '2026-11-20', ?)",
        number, plant(Block.EXCHANGES, Extent.SUMMARY, "interview", null, STORY), author);
    write("insert into alliance.family_word (case_number, link_id, holder, written_at, words)"
            + " values (?, 'lien', 'PUPIL', timestamp with time zone '2026-10-07 10:00:00+00:00', ?)",
        number, plant(Block.EXCHANGES, Extent.SUMMARY, "word of the family", null, STORY));
    String session = "CO-2026-%09d".formatted(Math.floorMod(mark.hashCode(), 1_000_000_000));
    write("insert into alliance.commission_session (number, school, state, planned_at, prepare_by, held_on, validated_on)"
            + " values (?, ?, 'CLOSED', timestamp with time zone '2026-10-25 09:00:00+00:00', date '2026-10-20', date '2026-10-25', date '2026-10-26')",
        session, known.school().value());
    write("insert into alliance.commission_decision (session_number, case_number, examined, off_agenda, summary, measure, family_informed,"
            + " recorded_at, recorded_by) values (?, ?, true, false, ?, 'PLAN', true, timestamp with time zone '2026-10-25 10:00:00+00:00', ?)",
        session, number, plant(Block.EXCHANGES, Extent.SUMMARY, "minutes", null, STORY), author);
  }

  private void diagnosis() {
    write("insert into alliance.synthesis (case_number, potentialities, difficulties, health_needs, pupil_voice, family_voice, written_on,"
            + " author) values (?, ?, 'dort peu', false, 'oui', 'oui', date '2026-10-15', 'personne')",
        number, plant(Block.DIAGNOSIS, Extent.SYNTHESIS, "synthesis", null, STORY));
    write("insert into alliance.contribution (case_number, profession, domain, potentialities, difficulties, contributed_on, author)"
            + " values (?, 'PROFESSEUR_PRINCIPAL', 'SCHOOL', ?, 'fatigue', date '2026-10-12', 'personne')",
        number, plant(Block.DIAGNOSIS, Extent.ALL, "contribution", null, STORY));
    write("insert into alliance.contribution_need (contribution_id, name) select max(id), 'LEISURE' from alliance.contribution where case_number = ?",
        number);
    plants.add(new Plant(Set.of(Block.DIAGNOSIS), Extent.SUMMARY, "Loisirs et culture", null, STORY));
    write("insert into alliance.synthesis_validation (case_number, pupil_validates, family_answer, decision, remark, validated_on, author)"
            + " values (?, true, 'YES', 'PLAN', ?, date '2026-10-16', 'personne')",
        number, plant(Block.DIAGNOSIS, Extent.ALL, "validation", null, STORY));
  }

  /** What they say is for their own profession, and on a page of its own. */
  private void notes() {
    for (Role profession : List.of(Role.PSYEN, Role.INFIRMIER, Role.MEDECIN, Role.ASSISTANT_SOCIAL)) {
      write("insert into alliance.protected_note (case_number, profession, note, written_on, author)"
              + " values (?, ?, ?, date '2026-10-12', 'personne')",
          number, profession.name(), mark + " note of " + profession);
    }
    plants.add(new Plant(Set.of(Block.PROTECTED_NOTE), Extent.EXISTENCE, "Note sous secret professionnel", null, STORY));
  }

  /** The words of a note of this profession. */
  String note(Role profession) {
    return mark + " note of " + profession;
  }

  private void actions() {
    write("insert into alliance.plan (case_number, version, objective, rhythm, state, drafted_on)"
            + " values (?, 1, ?, 'WEEKLY', 'DRAFT', date '2026-10-20')",
        number, plant(Block.ACTIONS, Extent.SUMMARY, "objective", null, STORY));
    write("insert into alliance.plan_action (plan_id, type, what, responsible, starts_on, review_on, ends_on, state) select max(id),"
            + " 'PEDAGOGICAL', ?, 'TEACHER', date '2026-10-21', date '2026-11-21', date '2026-12-21', 'PLANNED' from alliance.plan"
            + " where case_number = ?",
        plant(Block.ACTIONS, Extent.SUMMARY, "action", null, STORY), number);
    write("insert into alliance.plan_exchange (case_number, held_on, channel, heard, colour, content, next_on, recorded_by)"
            + " values (?, date '2026-10-28', 'MEETING', 'YOUTH', 'GREEN', ?, date '2026-11-10', 'personne')",
        number, plant(Block.EXCHANGES, Extent.SUMMARY, "follow-up", null, STORY));
    write("insert into alliance.alliance_member (case_number, name, structure, domain, outside, already_involved, state)"
            + " values (?, ?, 'Mission locale', 'INTEGRATION', true, false, 'ACTIVE')",
        number, plant(Block.ACTIONS, Extent.SUMMARY, "member", null, Set.of(PAGE, CARD)));
    line("Happened", plant(Block.ACTIONS, Extent.SUMMARY, "line", null, STORY), "EVERYONE_ON_THE_CASE");
  }

  private void orientation() {
    write("insert into alliance.remediation_situation (case_number, enrolment, entry_from, diploma, wishes, priority_area, recognised, agreement,"
            + " recorded_on) values (?, 'ENROLLED', date '2026-12-01', 'NONE', ?, false, false, 'GIVEN', date '2026-11-01')",
        number, plant(Block.ORIENTATION, Extent.SUMMARY, "wishes", null, NOWHERE_ELSE));
    write("insert into alliance.placement (case_number, scheme_code, scheme_name, state, applied_on) values (?, 'SAS', ?, 'APPLIED', date '2026-11-02')",
        number, plant(Block.ORIENTATION, Extent.SUMMARY, "scheme", null, STORY));
    write("insert into alliance.exit_review (case_number, reason, exit_on, leaves_school, sequel, satisfaction, recorded_on)"
            + " values (?, 'TRAINING', date '2026-11-03', false, ?, 'HIGH', date '2026-11-03')",
        number, plant(Block.ORIENTATION, Extent.SUMMARY, "exit", null, STORY));
    write("insert into alliance.district_liaison (case_number, synthesis, exhausted, request, admission, recorded_on)"
            + " values (?, 'lu', true, 'MLDS_SAS', 'ADMITTED', date '2026-11-01')",
        number);
    write("insert into alliance.district_examination (liaison_id, examined_on, measure, advice)"
            + " select max(id), date '2026-11-02', 'ADVICE', ? from alliance.district_liaison where case_number = ?",
        plant(Block.ORIENTATION, Extent.SUMMARY, "advice of the district", null, STORY), number);
  }

  /** A score is a figure, and a fact of schooling. */
  private void figures() {
    write("update alliance.case_file set score = ? where number = ?", SCORE, number);
    plants.add(new Plant(Set.of(Block.FIGURES, Block.SCHOOLING), Extent.SUMMARY, String.valueOf(SCORE), null, Set.of(PAGE, BESIDE_A_FORM, HEAD_OF_A_FORM)));
  }

  private void protection() {
    line("SharingSuspended", plant(Block.PROTECTION, Extent.SUMMARY, "danger", null, NOWHERE_ELSE), "PROTECTION");
    plants.add(new Plant(Set.of(Block.PROTECTION), Extent.SUMMARY, "Consigner la transmission", null, NOWHERE_ELSE));
    if (known.paused()) {
      pause();
    }
  }

  /** Something else is true of the case from now on. */
  void isNow(KnownCase other) {
    if (other.paused() && !known.paused()) {
      pause();
    }
    known = other;
  }

  private void pause() {
    plants.add(new Plant(Set.of(Block.PROTECTION), Extent.SUMMARY, "partage avec les partenaires en pause", null, Set.of(PAGE, CARD)));
    plants.add(new Plant(Set.of(Block.PROTECTION), Extent.SUMMARY, "partage ordinaire suspendu", null, Set.of(HEAD_OF_A_FORM)));
    plants.add(new Plant(Set.of(Block.PROTECTION), Extent.SUMMARY, "en pause. Voyez la direction", null, NOWHERE_ELSE));
  }

  private void conversation() {
    write("insert into alliance.post (case_number, author, written_at, text, once_key)"
            + " values (?, 'personne', timestamp with time zone '2026-11-01 10:00:00+00:00', ?, ?)",
        number, plant(Block.CONVERSATION, Extent.SUMMARY, "post", null, Set.of(FIL)), mark);
    plants.add(new Plant(Set.of(Block.CONVERSATION), Extent.SUMMARY, "/dossiers/" + number + "/fil", null, Set.of(PAGE)));
  }

  private void line(String kind, String sentence, String audience) {
    write("insert into alliance.timeline (case_number, at, kind, sentence, audience)"
            + " values (?, timestamp with time zone '2026-11-03 08:00:00+00:00', ?, ?, ?)",
        number, kind, sentence, audience);
  }

  private String plant(Block block, Extent least, String what, @Nullable String author, Set<Plant.Place> places) {
    String text = "%s %s %s".formatted(mark, block.letter(), what);
    plants.add(new Plant(Set.of(block), least, text, author, places));
    return text;
  }

  private void write(String sql, Object... values) {
    jdbc.sql(sql).params(values).update();
  }
}
