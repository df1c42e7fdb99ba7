package fr.allianceeducative.family;

import fr.allianceeducative.kernel.CaseNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where what the family says and asks by its links is kept; the room goes through its desks. */
public interface FamilyWords {

  /** Something in somebody's own words. */
  record Word(Holder holder, Instant at, String words) {}

  void add(CaseNumber number, FamilyLink link, Instant at, String words);

  /** Newest first. */
  List<Word> of(CaseNumber number, int most);

  /** What was written by one link, newest first. */
  List<Word> by(String linkId, int most);

  void add(FamilyCall call);

  /** Wishes that nobody has answered, oldest first. */
  List<FamilyCall> openCalls(CaseNumber number);

  /** Nobody else answers the open wishes of a case, or adds one to them, until this transaction is over. */
  void holdOpenCalls(CaseNumber number);

  /** The open wishes of a case are answered. */
  void called(CaseNumber number, LocalDate on, CallResult result, @Nullable String by);
}
