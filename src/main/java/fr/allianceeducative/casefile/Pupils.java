package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.Uai;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where pupils are kept; rooms go through {@link CaseDesk}. */
public interface Pupils {

  /** Adds the pupils that are not known yet and brings the others up to date, in batches. Returns all by key. */
  Map<String, Pupil> register(Collection<NewPupil> pupils);

  /** A file of the school names these pupils. */
  void list(Collection<Long> ids);

  Map<String, Pupil> byKey(Collection<String> keys);

  /** All pupils of these schools. */
  List<Pupil> in(Collection<Uai> schools);

  Optional<Pupil> byId(long id);
}
