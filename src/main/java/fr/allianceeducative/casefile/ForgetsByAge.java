package fr.allianceeducative.casefile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;

/** Whoever keeps something that goes by its own age, whatever becomes of the case: lines of files, calls, messages. */
public interface ForgetsByAge {

  /** Word of the retention table. */
  String data();

  /**
   * Erases what is older than a day, this much at most; in the transaction of the caller.
   *
   * @param firstKept the oldest day that stays
   */
  Gone forgetOld(LocalDate firstKept, int most);

  /**
   * What went.
   *
   * @param count less than the most means that there is no more
   * @param pupils those about whom something went, and perhaps all
   */
  record Gone(int count, Set<Long> pupils) {

    public Gone {
      pupils = Set.copyOf(pupils);
    }

    /** Something that is not kept by pupil. */
    public static Gone of(Collection<?> things) {
      return new Gone(things.size(), Set.of());
    }
  }
}
