package fr.allianceeducative.people;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Somebody without an account who reads and writes by a personal link. What a guest does is signed with words in the place of the
 * name of an account, so that nobody takes it for the note of a professional.
 */
public enum Guest {
  FAMILY("la famille par son lien", "La famille, par son lien"),
  PUPIL("l’élève par son lien", "L’élève, par son lien");

  private static final ThreadLocal<@Nullable Guest> WRITING = new ThreadLocal<>();

  private final String signature;
  private final String label;

  Guest(String signature, String label) {
    this.signature = signature;
    this.label = label;
  }

  /** Stands where an author stands. */
  public String signature() {
    return signature;
  }

  /** As a line of the traces, or a family, reads it. */
  public String label() {
    return label;
  }

  /** Does something in the hand of the guest, to its end: the transaction is within. */
  public <T> T does(Supplier<T> what) {
    WRITING.set(this);
    try {
      return what.get();
    } finally {
      WRITING.remove();
    }
  }

  /** The guest in whose hand this thread works. */
  public static Optional<Guest> atWork() {
    return Optional.ofNullable(WRITING.get());
  }

  /** The guest who signed; empty for an account. */
  public static Optional<Guest> signed(@Nullable String author) {
    return Arrays.stream(values()).filter(guest -> guest.signature.equals(author)).findFirst();
  }

  /** The guest of this name in the traces. */
  public static Optional<Guest> named(String name) {
    return Arrays.stream(values()).filter(guest -> guest.name().equals(name)).findFirst();
  }
}
