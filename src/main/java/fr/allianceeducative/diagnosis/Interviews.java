package fr.allianceeducative.diagnosis;

import fr.allianceeducative.kernel.CaseNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where contacts, interviews and agreements are kept; the room goes through {@link InterviewDesk}. */
public interface Interviews {

  /**
   * An answer about sharing as it is kept.
   *
   * @param outcome what the answers of pupil and guardian make together
   */
  record KeptAgreement(
      boolean pupilAgrees, GuardianAnswer guardianAnswer, Agreement outcome, List<PartnerAgreement> partners) {}

  void add(RecordContact contact, @Nullable String author);

  void add(RecordInterview interview, @Nullable String author);

  void add(CaseNumber number, KeptAgreement agreement, LocalDate on, @Nullable String author);

  /** The newest answer about sharing: the one that counts. */
  Optional<KeptAgreement> agreement(CaseNumber number);

  /** The channel of the newest interview. */
  Optional<ContactChannel> preferredChannel(CaseNumber number);

  void add(ConcludeInterview conclusion, LocalDate on, @Nullable String author);
}
