package fr.allianceeducative.people.persistence;

import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.Account;
import fr.allianceeducative.people.AccountPage;
import fr.allianceeducative.people.AccountQuery;
import fr.allianceeducative.people.AccountRegister;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The state of accounts in the database. */
@Repository
class JdbcAccountRegister implements AccountRegister {

  private static final String SELECT =
      "select s.user_name, s.display_name, s.school, s.district, s.openid_subject, s.must_change_password, s.closed_at"
          + " from alliance.staff s ";

  /** Whose account was closed long ago. */
  private static final String FORMER = "Ancien membre du personnel";
  private static final int BLOCK = 500;

  private final JdbcClient jdbc;

  JdbcAccountRegister(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Standing> standing(String userName) {
    return jdbc.sql("select rights_stamp, must_change_password from alliance.staff where user_name = :user and closed_at is null")
        .param("user", userName)
        .query((row, index) -> new Standing(row.getLong("rights_stamp"), row.getBoolean("must_change_password")))
        .optional();
  }

  @Override
  public Optional<Account> find(String userName) {
    Optional<Row> found = jdbc.sql(SELECT + "where s.user_name = :user").param("user", userName).query(JdbcAccountRegister::row).optional();
    return found.map(row -> account(row, roles(List.of(userName)), classes(userName)));
  }

  @Override
  public AccountPage page(AccountQuery query) {
    StringBuilder where = new StringBuilder("where s.closed_at is ").append(query.closed() ? "not null" : "null");
    Map<String, Object> parameters = new HashMap<>();
    for (int i = 0; i < query.words().size(); i++) {
      where.append(" and coalesce(s.search_text, lower(s.display_name)) like :word").append(i);
      parameters.put("word" + i, "%" + query.words().get(i) + "%");
    }
    if (query.role() != null) {
      where.append(" and exists (select 1 from alliance.staff_role r where r.user_name = s.user_name and r.role = :role)");
      parameters.put("role", query.role().name());
    }
    if (query.school() != null) {
      where.append(" and s.school = :school");
      parameters.put("school", query.school().value());
    }
    long total = jdbc.sql("select count(*) from alliance.staff s " + where).params(parameters).query(Long.class).single();
    List<Row> rows =
        jdbc.sql(SELECT + where + " order by s.display_name, s.user_name limit :size offset :from")
            .params(parameters)
            .param("size", AccountQuery.SIZE)
            .param("from", (long) query.page() * AccountQuery.SIZE)
            .query(JdbcAccountRegister::row)
            .list();
    Map<String, Set<Role>> roles = rows.isEmpty() ? Map.of() : roles(rows.stream().map(Row::userName).toList());
    return new AccountPage(
        rows.stream().map(row -> account(row, roles, new TreeSet<>())).toList(), query.page(), AccountQuery.SIZE, total);
  }

  @Override
  public void close(String userName, Instant at) {
    jdbc.sql("update alliance.staff set closed_at = :at, rights_stamp = rights_stamp + 1 where user_name = :user")
        .param("user", userName)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public void reopen(String userName) {
    jdbc.sql("update alliance.staff set closed_at = null, rights_stamp = rights_stamp + 1 where user_name = :user")
        .param("user", userName)
        .update();
  }

  @Override
  public List<String> forgetClosedBefore(Instant moment, Instant now) {
    List<String> forgotten =
        jdbc.sql("select user_name from alliance.staff where closed_at < :moment and forgotten_at is null order by user_name limit :most")
            .param("moment", moment.atOffset(ZoneOffset.UTC))
            .param("most", BLOCK)
            .query(String.class)
            .list();
    if (!forgotten.isEmpty()) {
      for (String rows : List.of("staff_absence where substitute", "staff_absence where user_name", "staff_class where user_name", "staff_role where user_name")) {
        jdbc.sql("delete from alliance." + rows + " in (:users)").param("users", forgotten).update();
      }
      jdbc.sql("update alliance.staff set display_name = :nobody, search_text = null, openid_subject = null, forgotten_at = :now"
                  + " where user_name in (:users)")
          .param("nobody", FORMER)
          .param("now", now.atOffset(ZoneOffset.UTC))
          .param("users", forgotten)
          .update();
    }
    return forgotten;
  }

  @Override
  public void passwordChanged(String userName, boolean byThePerson) {
    jdbc.sql("update alliance.staff set must_change_password = :must, rights_stamp = rights_stamp + 1 where user_name = :user")
        .param("user", userName)
        .param("must", !byThePerson)
        .update();
  }

  private Map<String, Set<Role>> roles(List<String> userNames) {
    Map<String, Set<Role>> roles = new HashMap<>();
    jdbc.sql("select user_name, role from alliance.staff_role where user_name in (:users)")
        .param("users", userNames)
        .query(
            row -> {
              roles
                  .computeIfAbsent(row.getString("user_name"), any -> EnumSet.noneOf(Role.class))
                  .add(Role.valueOf(row.getString("role")));
            });
    return roles;
  }

  private SortedSet<String> classes(String userName) {
    return new TreeSet<>(
        jdbc.sql("select school_class from alliance.staff_class where user_name = :user")
            .param("user", userName)
            .query(String.class)
            .list());
  }

  private record Row(
      String userName, String displayName, @Nullable String school, @Nullable String district, boolean vouched, boolean mustChange,
      @Nullable Instant closedAt) {}

  private static Row row(ResultSet row, int index) throws SQLException {
    OffsetDateTime closed = row.getObject("closed_at", OffsetDateTime.class);
    return new Row(
        row.getString("user_name"),
        row.getString("display_name"),
        row.getString("school"),
        row.getString("district"),
        row.getString("openid_subject") != null,
        row.getBoolean("must_change_password"),
        closed == null ? null : closed.toInstant());
  }

  private static Account account(Row row, Map<String, Set<Role>> roles, SortedSet<String> classes) {
    Staff staff =
        new Staff(
            row.userName(),
            row.displayName(),
            roles.getOrDefault(row.userName(), Set.of()),
            row.school() == null ? null : new Uai(row.school()),
            row.district());
    return new Account(staff, classes, row.vouched(), row.mustChange(), row.closedAt());
  }
}
