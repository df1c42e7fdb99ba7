package fr.allianceeducative.testing;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * A fresh, empty database for each caller: H2 in memory, or a database of a real PostgreSQL when the system property
 * {@code alliance.test.database} is {@code postgresql}. One PostgreSQL serves the whole JVM.
 */
public final class TestDatabase {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private TestDatabase() {}

  public static boolean isPostgresql() {
    return "postgresql".equals(System.getProperty("alliance.test.database"));
  }

  public static DataSource dataSource() {
    String name = "alliance_" + COUNT.incrementAndGet();
    HikariDataSource pool = new HikariDataSource();
    pool.setMaximumPoolSize(isPostgresql() ? 10 : 20);
    pool.setMinimumIdle(0);
    if (isPostgresql()) {
      createDatabase(name);
      pool.setJdbcUrl(Postgresql.SERVER.getJdbcUrl("postgres", name));
    } else {
      pool.setJdbcUrl("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
      pool.setUsername("alliance");
    }
    return pool;
  }

  private static void createDatabase(String name) {
    try (Connection connection = Postgresql.SERVER.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException("No test database " + name, e);
    }
  }

  /** Started by the first who asks; stops with the JVM. */
  private static final class Postgresql {

    static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().setServerConfig("max_connections", "300").start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
