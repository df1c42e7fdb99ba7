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

/** Counts the statements sent to a database; a batch is one. Reads well as {@code count.during(() -> ...)}. */
public final class StatementCount extends DelegatingDataSource implements Closeable {

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
      if (target instanceof Statement && method.getName().startsWith("execute")) {
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
