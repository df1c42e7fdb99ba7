package fr.allianceeducative.draft;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allianceeducative.testing.DatabaseTest;
import fr.allianceeducative.testing.TestKeys;
import fr.allianceeducative.vault.TextSafe;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The key of notes and drafts is changed while somebody is in the middle of a form. */
@DatabaseTest
@Transactional
@Import({DraftRotationTest.Room.class, TextSafe.class})
class DraftRotationTest {

  private static final Draft BEGUN =
      new Draft("task-of-a-change-of-key", "cpe.brito", "{\"reason\":\"une phrase\"}", Instant.parse("2026-11-20T16:30:00Z"));

  @Configuration(proxyBeanMethods = false)
  @ComponentScan("fr.allianceeducative.draft.persistence")
  static class Room {

    @Bean
    TestKeys keys() {
      return new TestKeys("2026");
    }
  }

  @Autowired Drafts drafts;
  @Autowired TestKeys keys;
  @Autowired JdbcClient jdbc;

  @Test
  void a_draft_opens_after_the_old_key_is_taken_away() {
    String old = keyOf();
    keys.add("2031");
    keys.activate("2031");

    new DraftRotation(drafts).closeAgain();
    keys.lose(old);

    assertThat(drafts.find(BEGUN.place(), BEGUN.author())).contains(BEGUN);
    assertThat(jdbc.sql("select key_id from alliance.draft").query(String.class).list()).containsOnly("2031");
  }

  private String keyOf() {
    drafts.put(BEGUN, null);
    return jdbc.sql("select key_id from alliance.draft where place = :task").param("task", BEGUN.place()).query(String.class).single();
  }
}
