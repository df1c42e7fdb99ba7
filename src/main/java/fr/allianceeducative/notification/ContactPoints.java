package fr.allianceeducative.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where contact points are kept; rooms go through {@link Notifications}. */
public interface ContactPoints {

  Optional<ContactPoint> find(String userName);

  /** Several, by user name; people without one left out. One statement. */
  Map<String, ContactPoint> of(Collection<String> userNames);

  /** Adds or replaces one. */
  void put(ContactPoint point);

  /**
   * Where another house says somebody is written to: the address follows that house until the person chooses one here. Whoever is
   * new gets the point as it is given.
   */
  void propose(ContactPoint point);

  /** Nothing is left of it. */
  void remove(String userName);

  /** Adds those whose user name is new; the others stay as they are. */
  void addMissing(List<ContactPoint> points);

  /**
   * Takes people whose summary is due, for this transaction alone: another node finds others.
   *
   * @return by user name, whether one was due before; somebody new has no date yet
   */
  Map<String, Boolean> takeDigestsDue(Instant now, int most);

  void nextDigest(Map<String, Instant> byUserName);
}
