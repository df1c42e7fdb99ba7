package fr.allianceeducative.diagnosis;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.people.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where contributions and protected notes are kept; the room goes through {@link DiagnosisDesk}. */
public interface Contributions {

  /** Writes all professions in one batch. */
  void ask(AskProfessions request, LocalDate on, @Nullable String author);

  /** Without its protected note. */
  void add(Contribute contribution, LocalDate on, @Nullable String author);

  /** The newest contribution of each profession. */
  List<Contribute> contributions(CaseNumber number);

  void addNote(CaseNumber number, Role profession, String note, LocalDate on, @Nullable String author);

  /** Every note, oldest first; the text of those written by other professions never leaves the database. */
  List<ProtectedNote> notes(CaseNumber number, Set<Role> readers);
}
