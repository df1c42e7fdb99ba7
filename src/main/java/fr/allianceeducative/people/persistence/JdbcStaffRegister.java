package fr.allianceeducative.people.persistence;

import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.AccountQuery;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.StaffRegister;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Staff and their roles in the database. */
@Repository
class JdbcStaffRegister implements StaffRegister {

  private static final String SELECT =
      "select s.user_name, s.display_name, s.school, s.district, r.role"
          + " from alliance.staff s left join alliance.staff_role r on r.user_name = s.user_name ";

  /** Whoever left is found by name, for what they wrote, and nowhere else. */
  private static final String OPEN = " and s.closed_at is null";

  private static final String BY_NAME = " order by s.display_name, s.user_name";

  private final JdbcClient jdbc;

  JdbcStaffRegister(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void put(Staff staff) {
    String school = staff.school() == null ? null : staff.school().value();
    int known =
        jdbc.sql(
                "update alliance.staff set display_name = :name, school = :school, district = :district,"
                    + " search_text = :search, rights_stamp = rights_stamp + 1 where user_name = :user")
            .param("user", staff.userName())
            .param("name", staff.displayName())
            .param("school", school)
            .param("district", staff.district())
            .param("search", AccountQuery.searchable(staff))
            .update();
    if (known == 0) {
      jdbc.sql(
              "insert into alliance.staff (user_name, display_name, school, district, search_text)"
                  + " values (:user, :name, :school, :district, :search)")
          .param("user", staff.userName())
          .param("name", staff.displayName())
          .param("school", school)
          .param("district", staff.district())
          .param("search", AccountQuery.searchable(staff))
          .update();
    }
    jdbc.sql("delete from alliance.staff_role where user_name = :user").param("user", staff.userName()).update();
    for (Role role : staff.roles()) {
      jdbc.sql("insert into alliance.staff_role (user_name, role) values (:user, :role)")
          .param("user", staff.userName())
          .param("role", role.name())
          .update();
    }
  }

  @Override
  public void lookAfter(String userName, Set<String> classes) {
    jdbc.sql("delete from alliance.staff_class where user_name = :user").param("user", userName).update();
    for (String each : classes) {
      jdbc.sql(
              "insert into alliance.staff_class (user_name, school_class)"
                  + " select user_name, cast(:class as varchar(60)) from alliance.staff where user_name = :user")
          .param("user", userName)
          .param("class", each)
          .update();
    }
  }

  @Override
  public List<Staff> named(Collection<String> userNames) {
    return jdbc.sql(SELECT + "where s.user_name in (:users)" + BY_NAME)
        .param("users", userNames)
        .query(STAFF);
  }

  @Override
  public List<Staff> inSchool(Uai school) {
    return jdbc.sql(SELECT + "where s.school = :school" + OPEN + BY_NAME).param("school", school.value()).query(STAFF);
  }

  @Override
  public List<Staff> inDistrict(String district) {
    return jdbc.sql(SELECT + "where s.district = :district" + OPEN + BY_NAME).param("district", district).query(STAFF);
  }

  @Override
  public Optional<Staff> withPassword(String userName) {
    return jdbc.sql(SELECT + "where s.user_name = :user and s.openid_subject is null" + OPEN)
        .param("user", userName)
        .query(STAFF)
        .stream()
        .findFirst();
  }

  @Override
  public Optional<Staff> vouchedFor(String subject) {
    return jdbc.sql(SELECT + "where s.openid_subject = :subject" + OPEN).param("subject", subject).query(STAFF).stream().findFirst();
  }

  @Override
  public boolean isClosedFor(String subject) {
    return jdbc.sql("select count(*) from alliance.staff where openid_subject = :subject and closed_at is not null")
            .param("subject", subject)
            .query(Integer.class)
            .single()
        > 0;
  }

  @Override
  public void vouch(String userName, String subject) {
    jdbc.sql("update alliance.staff set openid_subject = :subject where user_name = :user")
        .param("subject", subject)
        .param("user", userName)
        .update();
  }

  @Override
  public List<Staff> everywhere() {
    return jdbc.sql(SELECT + "where s.school is null and s.district is null" + OPEN + BY_NAME).query(STAFF);
  }

  @Override
  public List<Staff> all() {
    return jdbc.sql(SELECT + "where r.role is not null" + OPEN + " order by s.user_name").query(STAFF);
  }

  @Override
  public boolean isEmpty() {
    return jdbc.sql("select count(*) from alliance.staff").query(Integer.class).single() == 0;
  }

  /** Rows of one person follow each other, one for each role; whoever holds none any more has one row without. */
  private static final ResultSetExtractor<List<Staff>> STAFF =
      rows -> {
        List<Staff> all = new ArrayList<>();
        while (rows.next()) {
          String word = rows.getString("role");
          Set<Role> role = word == null ? Set.of() : Set.of(Role.valueOf(word));
          Staff last = all.isEmpty() ? null : all.get(all.size() - 1);
          if (last != null && last.userName().equals(rows.getString("user_name"))) {
            Set<Role> roles = EnumSet.copyOf(last.roles());
            roles.addAll(role);
            all.set(all.size() - 1, staff(rows, roles));
          } else {
            all.add(staff(rows, role));
          }
        }
        return all;
      };

  private static Staff staff(ResultSet row, Set<Role> roles) throws SQLException {
    String school = row.getString("school");
    return new Staff(
        row.getString("user_name"),
        row.getString("display_name"),
        roles,
        school == null ? null : new Uai(school),
        row.getString("district"));
  }
}
