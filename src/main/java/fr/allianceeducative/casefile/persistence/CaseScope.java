package fr.allianceeducative.casefile.persistence;

import fr.allianceeducative.casefile.CaseQuery;
import fr.allianceeducative.casefile.Viewer;
import fr.allianceeducative.people.access.Relation;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The part of a query that leaves out cases the viewer may not see. */
final class CaseScope {

  /** The account is closed, belongs to another school by now, or has no function any more. */
  private static final String LEFT =
      " and c.closed_on is null and exists (select 1 from alliance.staff s where s.user_name = c.referent"
          + " and (s.closed_at is not null or s.school <> c.school"
          + " or not exists (select 1 from alliance.staff_role r where r.user_name = s.user_name)))";

  private CaseScope() {}

  static String where(CaseQuery query) {
    String relations =
        query.through().stream().sorted().map(relation -> condition(relation, query.viewer())).distinct().collect(Collectors.joining(" or "));
    return (relations.isEmpty() ? "1 = 0" : "(" + relations + ")")
        + (query.school() == null ? "" : " and c.school = :school")
        + (query.stage() == null ? "" : " and c.stage = :stage")
        + (query.left() ? LEFT : "");
  }

  static Map<String, Object> parameters(CaseQuery query) {
    Map<String, Object> parameters = new HashMap<>(JdbcAccesses.ofViewer(query.viewer()));
    parameters.put("school", query.school() == null ? "" : query.school().value());
    parameters.put("stage", query.stage() == null ? "" : query.stage().name());
    return parameters;
  }

  /** An engine-checked task is no relation that a list could ask for. */
  private static String condition(Relation relation, Viewer viewer) {
    return switch (relation) {
      case TECHNICAL -> "1 = 1";
      case SCHOOL -> "c.school = :own";
      case REFERENT -> referent("c.referent", viewer) + " or " + referent("c.second_referent", viewer);
      case CLASS ->
          "(c.school = :own and c.pupil_id in (select p.id from alliance.pupil p join alliance.staff_class s"
              + " on s.school_class = p.school_class where s.user_name = :user and p.school = :own))";
      case ALLIANCE -> admitted(JdbcAccesses.MEMBER);
      case DISTRICT -> admitted(JdbcAccesses.IN_DISTRICT);
      case EXCEPTIONAL -> admitted(JdbcAccesses.BY_EXCEPTION);
      case TASK -> "1 = 0";
    };
  }

  /** The same as {@link fr.allianceeducative.casefile.CaseFile#isFollowedBy}; said of each column, so that each finds its index. */
  private static String referent(String column, Viewer viewer) {
    return "(" + column + " = :user and c.closed_on is null" + (viewer.school() == null ? "" : " and c.school = :own") + ")";
  }

  private static String admitted(String who) {
    return "c.number in (select a.case_number from alliance.case_access a where " + who + " and " + JdbcAccesses.TODAY + ")";
  }
}
