package fr.allianceeducative.testing;

import java.io.Closeable;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts the statements sent to a database; a batch is one. Reads well as {@code count.during(() -> ...)}.
 *
 * <p>What the house does by the clock meanwhile (traces written, post sent) is nobody's work here and is not counted.
 */
public final class StatementCount extends DelegatingDataSource implements Closeable {

  /** How Spring names the threads of what runs by the clock. */
  private static final String BY_THE_CLOCK = "scheduling-";

  private final AtomicInteger sent = new AtomicInteger();

  public StatementCount(DataSource database) {
    super(database);
  }

  /** How many statements the work sent. */
  public int during(Runnable work) {
    int before = sent.get();
    work.run();
    return sent.get() - before;
  }

  @Override
  public void close() throws IOException {
    if (getTargetDataSource() instanceof Closeable pool) {
      pool.close();
    }
  }

  @Override
  public Connection getConnection() throws SQLException {
    return watched(Connection.class, super.getConnection());
  }

  private <T> T watched(Class<T> type, T target) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
      if (target instanceof Statement && method.getName().startsWith("execute")
          && !Thread.currentThread().getName().startsWith(BY_THE_CLOCK)) {
        sent.incrementAndGet();
      }
      try {
        Object result = method.invoke(target, arguments);
        return result instanceof Statement ? watchedStatement(method.getReturnType(), result) : result;
      } catch (InvocationTargetException e) {
        throw e.getTargetException();
      }
    }));
  }

  private <S> Object watchedStatement(Class<S> type, Object statement) {
    return watched(type, type.cast(statement));
  }
}
