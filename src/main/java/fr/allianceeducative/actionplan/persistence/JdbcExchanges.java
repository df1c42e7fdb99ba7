package fr.allianceeducative.actionplan.persistence;

import fr.allianceeducative.actionplan.Exchange;
import fr.allianceeducative.actionplan.Exchanges;
import fr.allianceeducative.kernel.CaseNumber;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Exchanges in the database. */
@Repository
class JdbcExchanges implements Exchanges {

  private final JdbcClient jdbc;

  JdbcExchanges(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(Exchange exchange) {
    jdbc.sql(
            "insert into alliance.plan_exchange (case_number, held_on, channel, heard, colour, content, next_on,"
                + " recorded_by) values (:number, :held, :channel, :heard, :colour, :content, :next, :by)")
        .param("number", exchange.caseNumber().value())
        .param("held", exchange.heldOn())
        .param("channel", exchange.channel().name())
        .param("heard", exchange.heard().name())
        .param("colour", exchange.colour().name())
        .param("content", exchange.content())
        .param("next", exchange.nextOn())
        .param("by", exchange.recordedBy())
        .update();
  }

  @Override
  public Optional<Exchange> last(CaseNumber number) {
    return jdbc.sql(
            "select * from alliance.plan_exchange where case_number = :number order by held_on desc, id desc"
                + " fetch first 1 rows only")
        .param("number", number.value())
        .query(
            (row, index) ->
                new Exchange(
                    number,
                    row.getObject("held_on", LocalDate.class),
                    Exchange.Channel.valueOf(row.getString("channel")),
                    Exchange.Heard.valueOf(row.getString("heard")),
                    Exchange.Colour.valueOf(row.getString("colour")),
                    row.getString("content"),
                    row.getObject("next_on", LocalDate.class),
                    row.getString("recorded_by")))
        .optional();
  }
}
