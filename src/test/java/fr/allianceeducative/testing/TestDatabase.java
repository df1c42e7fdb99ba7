package fr.allianceeducative.testing;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * A fresh, empty database for each caller: H2 in memory, or a database of a real PostgreSQL when the system property
 * {@code alliance.test.database} is {@code postgresql}. One PostgreSQL serves the whole JVM.
 */
public final class TestDatabase {

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final Queue<HikariDataSource> OF_CONTEXTS = new ConcurrentLinkedQueue<>();

  private TestDatabase() {}

  public static boolean isPostgresql() {
    return "postgresql".equals(System.getProperty("alliance.test.database"));
  }

  /** For a Spring context: the server stops only after the context has closed what it was given. */
  static DataSource closedByContext() {
    HikariDataSource pool = dataSource();
    OF_CONTEXTS.add(pool);
    return pool;
  }

  public static HikariDataSource dataSource() {
    String name = "alliance_" + COUNT.incrementAndGet();
    HikariDataSource pool = new HikariDataSource();
    pool.setMaximumPoolSize(isPostgresql() ? 10 : 20);
    pool.setMinimumIdle(0);
    if (isPostgresql()) {
      createDatabase(name);
      pool.setJdbcUrl(Postgresql.SERVER.getJdbcUrl("postgres", name));
    } else {
      pool.setJdbcUrl("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;DEFAULT_NULL_ORDERING=HIGH");
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

  /**
   * Started by the first who asks; stops with the JVM, after the contexts. All of them stop at the same time, in threads of
   * their own: an engine that finds its database gone would wait half a minute for it.
   */
  private static final class Postgresql {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        EmbeddedPostgres server =
            EmbeddedPostgres.builder().setServerConfig("max_connections", "300").setRegisterShutdownHook(false).start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
        return server;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void stop(EmbeddedPostgres server) {
      try (server) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!OF_CONTEXTS.stream().allMatch(HikariDataSource::isClosed) && System.nanoTime() < end) {
          Thread.sleep(50);
        }
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException("PostgreSQL did not stop", e);
      }
    }
  }
}
