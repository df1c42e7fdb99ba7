package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Forgets cases by deleting the rows of a room, table after table: those that point at others first. */
public abstract class ForgetsRows implements Forgets {

  /** For what a room forgets besides. */
  protected final JdbcClient jdbc;

  private final List<String> deletions;

  /** @param deletions statements that know the numbers of the cases as {@code :cases} */
  protected ForgetsRows(JdbcClient jdbc, String... deletions) {
    this.jdbc = jdbc;
    this.deletions = List.of(deletions);
  }

  @Override
  public void forgetCases(Collection<CaseNumber> numbers) {
    List<String> cases = numbers.stream().map(CaseNumber::value).toList();
    deletions.forEach(deletion -> jdbc.sql(deletion).param("cases", cases).update());
  }
}
