package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where legal representatives and shares are kept; rooms go through {@link FamilyDesk} and {@link AgreementDesk}. */
public interface Families {

  void put(long pupilId, Guardian guardian);

  List<Guardian> guardians(long pupilId);

  /** Of several pupils, by pupil; who has none is not there. One statement. */
  Map<Long, List<Guardian>> guardians(Collection<Long> pupilIds);

  /** Keeps a new line and returns it with its number. */
  Share add(Share share);

  /** Agreements end before their time. One statement. */
  void withdraw(Collection<Long> ids, LocalDate on, @Nullable String by, @Nullable Voice saidBy);

  /** Agreements get another state, without anybody having asked for it. One statement. */
  void state(Collection<Long> ids, Share.State state);

  void until(long id, LocalDate last);

  /** Newest first. */
  List<Share> shares(CaseNumber number);
}
