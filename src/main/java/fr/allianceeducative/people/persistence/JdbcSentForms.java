package fr.allianceeducative.people.persistence;

import fr.allianceeducative.people.SentForms;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Taken forms, in the database that all nodes share. */
@Repository
class JdbcSentForms implements SentForms {

  private final JdbcClient jdbc;

  JdbcSentForms(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean take(String key, Instant at) {
    try {
      jdbc.sql("insert into alliance.sent_form (form_key, taken_at) values (:key, :at)")
          .param("key", key)
          .param("at", at.atOffset(ZoneOffset.UTC))
          .update();
      return true;
    } catch (DuplicateKeyException takenBefore) {
      return false;
    }
  }

  @Override
  public void forgetBefore(Instant end) {
    jdbc.sql("delete from alliance.sent_form where taken_at < :end").param("end", end.atOffset(ZoneOffset.UTC)).update();
  }
}
