package fr.allianceeducative.draft.web;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What one person types in one place is kept in the order it came in. The last words leave while those before are still on their way: side by
 * side, the older could be written last. A session belongs to one node, so that turns within a node are enough.
 */
@Component
class Turns {

  private static final int SIDE_BY_SIDE = 64;

  private final Lock[] turns = Stream.generate(() -> new ReentrantLock(true)).limit(SIDE_BY_SIDE).toArray(Lock[]::new);

  void take(String whose, Runnable work) {
    take(
        whose,
        () -> {
          work.run();
          return null;
        });
  }

  /** @param whose two that have nothing to do with each other may wait for each other */
  <T> T take(String whose, Supplier<T> work) {
    Lock turn = turns[Math.floorMod(whose.hashCode(), SIDE_BY_SIDE)];
    turn.lock();
    try {
      return work.get();
    } finally {
      turn.unlock();
    }
  }
}
