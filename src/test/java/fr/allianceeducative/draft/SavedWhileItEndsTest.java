package fr.allianceeducative.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.allianceeducative.testing.DatabaseTest;
import fr.allianceeducative.testing.TestKeys;
import fr.allianceeducative.vault.TextSafe;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A colleague does the task at the very moment somebody else's words of it are saved. */
@DatabaseTest
@Import({SavedWhileItEndsTest.Room.class, TextSafe.class})
class SavedWhileItEndsTest {

  private static final String TASK = "task-that-ends-while-somebody-types";
  private static final Instant NOW = Instant.parse("2026-11-20T16:30:00Z");

  @Configuration(proxyBeanMethods = false)
  @ComponentScan("fr.allianceeducative.draft.persistence")
  static class Room {

    @Bean
    TestKeys keys() {
      return new TestKeys("2026");
    }
  }

  @Autowired Drafts drafts;
  @Autowired PlatformTransactionManager transactions;

  @AfterEach
  void nothing_stays() {
    drafts.removeAll(TASK);
  }

  @Test
  void the_newest_words_wait_until_the_older_ones_are_kept() {
    Draft older = new Draft(TASK, "cpe.brito", "{\"reason\":\"une phrase\"}", NOW);
    Draft newer = new Draft(TASK, "cpe.brito", "{\"reason\":\"une phrase, et une autre\"}", NOW.plusSeconds(3));
    drafts.put(older, null);

    CompletableFuture<Void> saving =
        new TransactionTemplate(transactions)
            .execute(
                status -> {
                  assertThat(drafts.of(TASK)).containsExactly(older);
                  CompletableFuture<Void> begun = CompletableFuture.runAsync(() -> drafts.put(newer, null));
                  assertThatThrownBy(() -> begun.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
                  drafts.removeAll(TASK);
                  return begun;
                });

    saving.join();
    assertThat(drafts.find(TASK, "cpe.brito")).contains(newer);
  }
}
