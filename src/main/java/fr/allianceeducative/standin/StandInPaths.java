package fr.allianceeducative.standin;

import fr.allianceeducative.kernel.Uai;
import org.jspecify.annotations.Nullable;

/** The path of an absence, which waits for its days. */
public interface StandInPaths {

  /** @param school of the person; null for whoever works for a district */
  void declared(long id, @Nullable Uai school);

  /** The person is back, or does not leave. */
  void over(long id);
}
