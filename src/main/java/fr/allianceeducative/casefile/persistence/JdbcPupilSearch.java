package fr.allianceeducative.casefile.persistence;

import fr.allianceeducative.casefile.CaseQuery;
import fr.allianceeducative.casefile.Pupil;
import fr.allianceeducative.casefile.PupilQuery;
import fr.allianceeducative.casefile.PupilSearch;
import fr.allianceeducative.kernel.names.NameMarks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks for pupils by the marks of their names, which are equal or not: an index finds them, on every database alike. */
@Repository
class JdbcPupilSearch implements PupilSearch {

  /** A birth date and an INE say more than a name that may be mistyped. */
  private static final int BIRTH_DATE = 10;

  private static final int INE = 100;

  /** A list that is not empty, which SQL asks for. */
  private static final long NOBODY = -1;

  private static final String LISTED =
      " and %s in (select l.id from alliance.pupil l where l.school = :own and (l.listed or l.id in (:reported)"
          + " or l.school_class in (select k.school_class from alliance.staff_class k where k.user_name = :user)))";

  private final JdbcClient jdbc;

  JdbcPupilSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Candidate> candidates(PupilQuery query, CaseQuery cases, Ground ground, int most) {
    Set<String> marks = NameMarks.soughtBy(query.words());
    List<String> ways = ways(query, cases, ground, !marks.isEmpty());
    if (ways.isEmpty()) {
      return List.of();
    }
    Map<String, Object> parameters = parameters(cases, ground);
    parameters.put("marks", marks);
    parameters.put("sounds", sounds(marks));
    parameters.put("born", query.born());
    parameters.put("ine", query.ine() == null ? null : query.ine().value());
    parameters.put("most", most);
    Map<Long, Pupil> pupils = new LinkedHashMap<>();
    Set<Long> ownClass = new HashSet<>();
    Map<Long, Set<String>> heard = new HashMap<>();
    jdbc.sql(sql(ways))
        .params(parameters)
        .query(
            row -> {
              long id = row.getLong("id");
              pupils.put(id, JdbcPupils.pupil(row));
              if (row.getBoolean("own_class")) {
                ownClass.add(id);
              }
              if (row.getString("heard") != null) {
                heard.computeIfAbsent(id, any -> new HashSet<>()).add(row.getString("heard"));
              }
            });
    return pupils.values().stream()
        .map(pupil -> new Candidate(pupil, ownClass.contains(pupil.id()), heard.getOrDefault(pupil.id(), Set.of())))
        .toList();
  }

  static String sql(List<String> ways) {
    return "select " + JdbcPupils.COLUMNS + ", m.word as heard,"
        + " exists (select 1 from alliance.staff_class s where s.user_name = :user and s.school_class = p.school_class"
        + " and p.school = :own) as own_class"
        + " from (select x.pupil_id from (" + String.join(" union all ", ways) + ") x"
        + " group by x.pupil_id order by sum(x.weight) desc, x.pupil_id desc fetch first :most rows only) t"
        + " join alliance.pupil p on p.id = t.pupil_id"
        + " left join alliance.pupil_word m on m.pupil_id = p.id and m.word in (:sounds)";
  }

  /** By name, birth date and INE, each in the own school and among the pupils of the cases that are seen. */
  static List<String> ways(PupilQuery query, CaseQuery cases, Ground ground, boolean byName) {
    List<String> ways = new ArrayList<>();
    for (String place : places(cases, ground)) {
      if (byName) {
        ways.add(way("f.pupil_id, f.weight from alliance.pupil_word f where f.word in (:marks)", place, "f", "pupil_id"));
      }
      if (query.born() != null) {
        ways.add(way("b.id as pupil_id, " + BIRTH_DATE + " as weight from alliance.pupil b where b.birth_date = :born", place, "b", "id"));
      }
      if (query.ine() != null) {
        ways.add(way("i.id as pupil_id, " + INE + " as weight from alliance.pupil i where i.ine = :ine", place, "i", "id"));
      }
    }
    return ways;
  }

  @Override
  public boolean finds(long id, CaseQuery cases, Ground ground) {
    List<String> places = places(cases, ground).stream().map(place -> "(" + of(place, "p", "id") + ")").toList();
    return !places.isEmpty()
        && jdbc.sql("select count(*) from alliance.pupil p where p.id = :id and (" + String.join(" or ", places) + ")")
                .params(parameters(cases, ground))
                .param("id", id)
                .query(Integer.class)
                .single()
            > 0;
  }

  static Map<String, Object> parameters(CaseQuery cases, Ground ground) {
    Map<String, Object> parameters = new HashMap<>(CaseScope.parameters(cases));
    parameters.put("reported", ground.reported().isEmpty() ? Set.of(NOBODY) : ground.reported());
    return parameters;
  }

  private static List<String> places(CaseQuery cases, Ground ground) {
    List<String> places = new ArrayList<>();
    if (ground.school()) {
      places.add("%s.school = :own" + (ground.whole() ? "" : LISTED));
    }
    if (!cases.through().isEmpty()) {
      places.add(
          (ground.whole() ? "%s.school <> :own and " : "")
              + "%s in (select c.pupil_id from alliance.case_file c where " + CaseScope.where(cases) + ")");
    }
    return places;
  }

  private static String way(String from, String place, String table, String id) {
    return "select " + from + " and " + of(place, table, id);
  }

  private static String of(String place, String table, String id) {
    return place.replace("%s.school", table + ".school").replace("%s in", table + "." + id + " in");
  }

  /** A list that is not empty, which SQL asks for. */
  private static List<String> sounds(Set<String> marks) {
    List<String> sounds = new ArrayList<>(marks.stream().filter(NameMarks::isSound).toList());
    sounds.add("");
    return sounds;
  }
}
