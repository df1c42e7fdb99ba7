package fr.allianceeducative.conversation;

import fr.allianceeducative.kernel.CaseNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Where messages are kept, and how far each person has read; everybody goes through {@link ConversationDesk}. */
public interface Posts {

  /**
   * Keeps a message.
   *
   * @param once of the form it came from
   * @return its number; empty when a message of this form is kept already
   */
  OptionalLong add(CaseNumber number, String author, Instant at, String text, String once);

  /** The newest before one, newest first. */
  List<Post> latest(CaseNumber number, @Nullable Long before, int most);

  /** By user name, the last message each has read. */
  Map<String, Long> readings(CaseNumber number);

  /** Somebody has read up to a message; nobody reads back. */
  void read(CaseNumber number, String userName, long last, Instant at);

  /**
   * How many messages others wrote since a person last read, in the fils that the person has opened before and in those of some cases; those with
   * the newest message first.
   */
  Map<CaseNumber, Integer> unread(String userName, Collection<CaseNumber> also, int most);

  /** How many messages others wrote since a person last read. */
  int unread(CaseNumber number, String userName);
}
