package fr.allianceeducative.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes messages out of the house, by one channel. */
public interface Carrier {

  Channel channel();

  /** Whether the house is configured for it; without, messages wait in the outbox. */
  boolean isReady();

  /** Sends each, and says of each what became of it before it begins with the next. */
  void carry(List<Parcel> parcels, Receipts receipts);

  /**
   * A message and where it goes.
   *
   * @param path within the house, where it leads
   * @param from the school as a family knows it; null for staff
   */
  record Parcel(Message message, String address, String path, @Nullable Sender from) {

    public static Parcel toStaff(Message message, String address) {
      return new Parcel(message, address, "/avis/" + message.token(), null);
    }
  }

  /**
   * Whom somebody without an account may call about a message.
   *
   * @param name of the school; null when the directory does not know it
   * @param phone as the directory has it; null when it has none
   */
  record Sender(@Nullable String name, @Nullable String phone) {

    static final Sender UNKNOWN = new Sender(null, null);
  }

  /** What a carrier says of each message it was given. What it says nothing about is tried again. */
  interface Receipts {

    /** Asked before each: false when the time for this batch is over. */
    boolean maySend(Parcel parcel);

    /** The other side has taken it. */
    void sent(Parcel parcel);

    /** Not now: the other side could not be reached or asked to come back. */
    void notNow(Parcel parcel, String problem);

    /** Never: the address is no address or the other side knows nobody of that name. */
    void never(Parcel parcel, String problem);
  }
}
