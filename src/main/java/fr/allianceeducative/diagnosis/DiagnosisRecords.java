package fr.allianceeducative.diagnosis;

import fr.allianceeducative.kernel.CaseNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was written down on the way to a shared diagnosis, as the page of a case reads it. Each is one statement. */
public interface DiagnosisRecords {

  /** The newest interview. */
  Optional<Held> interview(CaseNumber number);

  /** What followed interviews, newest first. */
  List<Concluded> conclusions(CaseNumber number);

  /** Who wrote the newest synthesis, and when. */
  Optional<Signed> synthesis(CaseNumber number);

  /** What followed syntheses, newest first. */
  List<Validated> validations(CaseNumber number);

  /** Contacts tried, newest first. */
  List<Tried> contacts(CaseNumber number);

  /** An interview, in the words of pupil and family. */
  record Held(
      LocalDate on,
      @Nullable String author,
      String pupilView,
      String pupilWishes,
      @Nullable String familyExpectations,
      LocalDate nextMeeting) {}

  record Concluded(LocalDate on, @Nullable String author, InterviewOutcome outcome, String reason) {}

  record Signed(LocalDate on, @Nullable String author) {}

  record Validated(
      LocalDate on, @Nullable String author, boolean pupilAgrees, FamilyAnswer family, DiagnosisOutcome outcome, @Nullable String remark) {}

  record Tried(LocalDate on, @Nullable String author, boolean joined) {}
}
