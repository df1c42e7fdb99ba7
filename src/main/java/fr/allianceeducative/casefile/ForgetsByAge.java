package fr.allianceeducative.casefile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;

/** Whoever keeps something that goes by its own age, whatever becomes of the case: lines of files, calls, messages. */
public interface ForgetsByAge {

  /** Word of the retention table. */
  String data();

  /**
   * Erases something of what is older than a day, about this much; in the transaction of the caller. It is called until nothing goes.
   *
   * @param firstKept the oldest day that stays
   */
  Gone forgetOld(LocalDate firstKept, int most);

  /**
   * What went.
   *
   * @param count nothing means that there is no more, or that another node holds it
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
