package fr.allianceeducative.notification;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where messages wait and are kept; rooms go through {@link Notifications}. */
public interface Outbox {

  /**
   * Writes messages of one key, those left out that were told before.
   *
   * @return how many were new
   */
  int add(String key, List<Message> messages);

  /**
   * Takes messages whose time has come, so that no other node sends them until the claim is over. The oldest first.
   *
   * @param claim whoever takes them
   */
  List<Message> claim(String claim, Set<Channel> channels, Instant now, Instant until, int most);

  /** The message has left the house; true unless somebody else holds the claim by now. */
  boolean sent(long id, String claim, Instant at);

  /**
   * Nothing came of the claim, or it ended otherwise: the message gets a new state and time and is free again. What does not wait any
   * more, because it was revoked meanwhile, stays as it is.
   *
   * @return those that are settled now
   */
  Set<Long> settle(String claim, Collection<Settlement> settlements, Instant at);

  /** Gives claimed messages back as they were. */
  void release(String claim);

  Optional<Message> byToken(String token);

  /** Newest first. */
  List<Message> of(String recipient, int most);

  /** The newest to each of a page of recipients; who was sent nothing is not there. */
  List<Message> lastTo(Collection<String> recipients);

  /** Of a school, newest first; of one case when it is given. */
  List<Message> ofSchool(Uai school, @Nullable CaseNumber about, Set<Occasion> occasions, int most);

  /** Those that failed first come first. */
  List<Message> undelivered(@Nullable Uai school, int most);

  Optional<Message> find(long id);

  /** Those of these after which the same person was told of the same date otherwise: it is off, or at another time or place. */
  Set<Long> overtaken(Collection<Long> ids);

  /** Who was told of a date about a case and has it still to come: whoever learned since that it is off has not. */
  Set<String> invited(CaseNumber about, String uid, Instant now);

  /** The invitations about a case that have left and still hold: the newest to each person for each date to come. */
  List<Message> invitations(CaseNumber about, Instant now);

  /** Messages that were not sent yet will not be; those that somebody is just sending are left out. */
  int revoke(Collection<Long> ids, Instant at);

  int revokeWaiting(CaseNumber about, Instant at);

  /** The same for messages that lead to one place. */
  int revokeWaiting(CaseNumber about, String target, Instant at);

  /** Messages that could not be delivered get another state. */
  void resolveUndelivered(Collection<Long> ids, Message.State state, Instant at);

  /** @return false when people look after that school's already, and go on doing so until this transaction is over */
  boolean openUndelivered(@Nullable Uai school, Instant at);

  /** From here on nobody finds, until this transaction is over, that people look after the school's. */
  void holdUndelivered(@Nullable Uai school);

  void closeUndelivered(@Nullable Uai school);

  /** Moves what waits for the summary into it, and counts it. */
  List<Digested> digest(Collection<String> recipients, Instant at);

  /** These summaries do not leave any more: what they had counted waits for the next one. */
  void giveBack(Collection<Message> summaries);

  /**
   * What became of a claimed message.
   *
   * @param dueAt when to look at it again; for a state that is no end
   */
  record Settlement(long id, Message.State state, Instant dueAt, int attempts, @Nullable String problem) {}

  /** How many messages of an occasion went into somebody's summary. */
  record Digested(String recipient, Occasion occasion, long count) {}
}
