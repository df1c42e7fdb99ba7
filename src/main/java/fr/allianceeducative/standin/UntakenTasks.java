package fr.allianceeducative.standin;

import fr.allianceeducative.casefile.OfferedCases.Takers;
import fr.allianceeducative.kernel.Uai;
import java.util.List;
import java.util.Optional;

/** Tasks of a school that are in nobody's hands and in nobody's list. */
public interface UntakenTasks {

  long count(Uai school, Takers takers);

  /** The longest waiting first. */
  List<UntakenTask> of(Uai school, Takers takers, int most);

  /** One of them. */
  Optional<UntakenTask> find(Uai school, Takers takers, String id);

  void give(String id, String userName);
}
