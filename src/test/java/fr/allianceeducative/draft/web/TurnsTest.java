package fr.allianceeducative.draft.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class TurnsTest {

  private final Turns turns = new Turns();
  private final List<String> kept = new CopyOnWriteArrayList<>();

  @Test
  void the_last_words_are_kept_last_though_those_before_take_longer() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch may = new CountDownLatch(1);
    Thread first = keeps("les premiers mots", begun, may);
    begun.await();
    Thread last = keeps("les derniers mots", new CountDownLatch(1), new CountDownLatch(0));
    while (last.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    may.countDown();
    first.join();
    last.join();

    assertThat(kept).containsExactly("les premiers mots", "les derniers mots");
  }

  private Thread keeps(String words, CountDownLatch begun, CountDownLatch may) {
    Thread thread =
        new Thread(
            () ->
                turns.take(
                    "cpe.brito tache",
                    () -> {
                      begun.countDown();
                      awaits(may);
                      return kept.add(words);
                    }));
    thread.start();
    return thread;
  }

  private static void awaits(CountDownLatch may) {
    try {
      may.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
