package fr.allianceeducative.trace;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** The door to the traces, for whoever protects data: search, verify, tell a family who saw the case. Looking leaves a line too. */
@Service
public class TraceDesk {

  /** Lines on a page. */
  static final int PAGE = 50;

  /** So that a verification answers while somebody waits; a longer time is verified piece by piece. */
  private static final int MOST_DAYS = 31;
  private static final int MOST_VIEWINGS = 2000;

  private static final List<TraceKind> TOLD_TO_FAMILIES =
      Arrays.stream(TraceKind.values()).filter(kind -> kind.toFamily() != null).toList();

  private final Traces traces;
  private final Verification verification;
  private final TraceBook book;
  private final Clock clock;

  TraceDesk(Traces traces, Verification verification, TraceBook book, Clock clock) {
    this.traces = traces;
    this.verification = verification;
    this.book = book;
    this.clock = clock;
  }

  /** A page of lines, newest first. */
  public TracePage find(TraceQuery query) {
    book.did(TraceKind.TRACES_READ, query.caseNumber());
    List<SealedTrace> found =
        traces.find(
            new Traces.Search(
                query.person(),
                query.caseNumber(),
                query.kind(),
                query.from() == null ? null : startOf(query.from()),
                query.to() == null ? null : startOf(query.to().plusDays(1)),
                query.before()),
            PAGE + 1);
    if (found.size() <= PAGE) {
      return new TracePage(found, null);
    }
    return new TracePage(found.subList(0, PAGE), Place.of(found.get(PAGE - 1)));
  }

  /** Who looked into a case, newest day first; of a case with thousands of lines, the newest. */
  public List<Viewing> viewingsOf(CaseNumber number) {
    book.did(TraceKind.TRACES_READ, number);
    Map<Viewing, Integer> times = new LinkedHashMap<>();
    for (SealedTrace each : traces.about(number, TOLD_TO_FAMILIES, MOST_VIEWINGS)) {
      Trace trace = each.trace();
      if (trace.who().person() != null) {
        times.merge(viewing(trace), 1, Integer::sum);
      }
    }
    return times.entrySet().stream().map(each -> each.getKey().times(each.getValue())).toList();
  }

  private Viewing viewing(Trace trace) {
    LocalDate day = LocalDate.ofInstant(trace.at(), clock.getZone());
    return new Viewing(day, List.of(trace.who().roles().split(",")), trace.who().place(), trace.kind(), 1);
  }

  /** Walks the chains begun from one day to another, both included, and the ledger as a whole. */
  public Verdict verify(LocalDate from, LocalDate to) {
    Refusal.unless(!to.isBefore(from), "Le dernier jour vient avant le premier : échangez-les.");
    Refusal.unless(
        ChronoUnit.DAYS.between(from, to) < MOST_DAYS, "Vérifiez un mois à la fois : choisissez 31 jours au plus.");
    Instant start = startOf(from);
    Instant end = startOf(to.plusDays(1));
    Instant today = startOf(LocalDate.now(clock));
    return verification.of(
        chain -> !chain.begunAt().isBefore(start) && chain.begunAt().isBefore(end),
        chain -> chain.begunAt().isBefore(today));
  }

  private Instant startOf(LocalDate day) {
    return day.atStartOfDay(clock.getZone()).toInstant();
  }
}
