package fr.allianceeducative.testing;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Texts of a case that another program, or a former release, let into the tables: where forms write, and where pages do. */
public final class HostileRows {

  /** How often the text stands in the story of the case. */
  public static final int TOLD = 9;

  private HostileRows() {}

  /** Writes the text into plan, decision, scheme, exit, interview and alliance of the case. */
  public static void write(JdbcClient jdbc, String number, String text) {
    for (String row :
        new String[] {
          "plan (case_number, version, objective, rhythm, state, drafted_on) values (:number, 1, :text, 'WEEKLY', 'DRAFT', date '2026-10-20')",
          "plan_action (plan_id, type, scheme, what, responsible, responsible_name, starts_on, review_on, ends_on, state)"
              + " select id, 'PEDAGOGICAL', :text, :text, 'TEACHER', :text, date '2026-10-21', date '2026-11-21', date '2026-12-21', 'PLANNED'"
              + " from alliance.plan where case_number = :number and objective = :text",
          "plan_exchange (case_number, held_on, channel, heard, colour, content, next_on)"
              + " values (:number, date '2026-10-28', 'MEETING', 'YOUTH', 'GREEN', :text, date '2026-11-10')",
          "placement (case_number, scheme_code, scheme_name, state, applied_on) values (:number, 'SAS', :text, 'APPLIED', date '2026-11-02')",
          "exit_review (case_number, reason, exit_on, leaves_school, sequel, satisfaction, recorded_on)"
              + " values (:number, 'TRAINING', date '2026-11-03', false, :text, 'HIGH', date '2026-11-03')",
          "interview_conclusion (case_number, concluded_on, outcome, reason) values (:number, date '2026-10-06', 'ALLIANCE', :text)",
          "alliance_member (case_number, name, structure, domain, outside, already_involved, state)"
              + " values (:number, :text, 'Mission locale', 'INTEGRATION', true, false, 'ACTIVE')"
        }) {
      insert(jdbc, row, number, text);
    }
  }

  /** Writes the text into what pages beside the story show: a remark of the family, the fil, a reason, the watch list. */
  public static void writeBeside(JdbcClient jdbc, String number, String text) {
    for (String row :
        new String[] {
          "correction (case_number, subject, remark, said_by, recorded_on) values (:number, 'Identité', :text, 'BOTH', date '2026-11-03')",
          "post (case_number, author, written_at, text, once_key) values (:number, 'rds.brito', current_timestamp, :text, 'hostile')",
          "pupil_score (pupil_id, school, half_days, incidents, average_drop, score, legal_threshold, watch_list)"
              + " select pupil_id, school, 12, 1, 2, 9999, true, true from alliance.case_file where number = :number and :text <> ''"
        }) {
      insert(jdbc, row, number, text);
    }
  }

  private static void insert(JdbcClient jdbc, String row, String number, String text) {
    jdbc.sql("insert into alliance." + row).params(Map.of("number", number, "text", text)).update();
  }
}
