package fr.allianceeducative.directory;

import fr.allianceeducative.kernel.Uai;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of schools. */
@Component
class Schools {

  private static final int BATCH = 500;
  /** H2 refuses an array of more than 65,536. */
  private static final int LONGEST_ARRAY = 50_000;
  /** A join, since H2 walks through the array for each row of a table when it is asked for {@code any} of it. */
  private static final String BY_UAI = """
      select s.* from unnest(cast(? as varchar(8) array)) as wanted (uai) join alliance.school s on s.uai = wanted.uai""";
  private static final String INSERT = """
      insert into alliance.school (name, type, sector, address, postal_code, commune_code, commune, latitude, longitude,
        phone, mail, departement_code, departement, academie_code, academie, district_code, circonscription, state,
        search_text, uai)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
  private static final String UPDATE = """
      update alliance.school set name = ?, type = ?, sector = ?, address = ?, postal_code = ?, commune_code = ?,
        commune = ?, latitude = ?, longitude = ?, phone = ?, mail = ?, departement_code = ?, departement = ?,
        academie_code = ?, academie = ?, district_code = ?, circonscription = ?, state = ?, search_text = ?
      where uai = ?""";

  private final JdbcTemplate jdbc;
  private final JdbcClient client;

  Schools(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.client = JdbcClient.create(jdbc);
  }

  boolean isEmpty() {
    return client.sql("select uai from alliance.school fetch first 1 rows only").query(String.class).optional().isEmpty();
  }

  /** One statement, unless more schools are asked for than an array may hold. */
  Map<Uai, School> byUai(Collection<Uai> numbers) {
    String[] values = numbers.stream().map(Uai::value).distinct().toArray(String[]::new);
    Map<Uai, School> found = new HashMap<>();
    for (int from = 0; from < values.length; from += LONGEST_ARRAY) {
      Object array = Arrays.copyOfRange(values, from, Math.min(values.length, from + LONGEST_ARRAY));
      client.sql(BY_UAI).param(array)
          .query(Schools::school).list().forEach(school -> found.put(school.uai(), school));
    }
    return found;
  }

  List<Uai> of(DistrictCode district) {
    return client.sql("select uai from alliance.school where district_code = ? order by uai").param(district.value())
        .query(String.class).list().stream().map(Uai::new).toList();
  }

  /** Schools that have all the words, open ones first. */
  List<School> search(List<String> words, int most) {
    String conditions = String.join(" and ", Collections.nCopies(words.size(), "search_text like ?"));
    return client.sql("select * from alliance.school where " + conditions
            + " order by case when state = 'CLOSED' then 1 else 0 end, name, uai fetch first " + most + " rows only")
        .params(words.stream().map(word -> "%" + word + "%").toList())
        .query(Schools::school).list();
  }

  void insert(List<School> schools) {
    jdbc.batchUpdate(INSERT, schools, BATCH, Schools::fill);
  }

  void update(List<School> schools) {
    jdbc.batchUpdate(UPDATE, schools, BATCH, Schools::fill);
  }

  private static void fill(PreparedStatement statement, School school) throws SQLException {
    List<@Nullable Object> values = new ArrayList<>(20);
    Collections.addAll(values, school.name(), school.type().name(), school.sector() == null ? null : school.sector().name());
    School.Place place = school.place();
    Collections.addAll(values, place.address(), place.postalCode(), place.communeCode(), place.commune());
    Collections.addAll(values, place.latitude(), place.longitude(), school.phone(), school.mail());
    School.Authority authority = school.authority();
    Collections.addAll(values, authority.departementCode(), authority.departement());
    Collections.addAll(values, authority.academieCode(), authority.academie(), school.district().value());
    Collections.addAll(values, school.circonscription(), school.state().name());
    Collections.addAll(values, Words.searchable(school), school.uai().value());
    for (int i = 0; i < values.size(); i++) {
      int type = i == 7 || i == 8 ? Types.DOUBLE : Types.VARCHAR;
      statement.setObject(i + 1, values.get(i), type);
    }
  }

  private static School school(ResultSet row, int index) throws SQLException {
    return new School(
        new Uai(row.getString("uai")),
        row.getString("name"),
        SchoolType.valueOf(row.getString("type")),
        Optional.ofNullable(row.getString("sector")).map(Sector::valueOf).orElse(null),
        new School.Place(row.getString("address"), row.getString("postal_code"), row.getString("commune_code"),
            row.getString("commune"), row.getObject("latitude", Double.class), row.getObject("longitude", Double.class)),
        row.getString("phone"),
        row.getString("mail"),
        new School.Authority(row.getString("departement_code"), row.getString("departement"),
            row.getString("academie_code"), row.getString("academie")),
        new DistrictCode(row.getString("district_code")),
        row.getString("circonscription"),
        SchoolState.valueOf(row.getString("state")));
  }
}
