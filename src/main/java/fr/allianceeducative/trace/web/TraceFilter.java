package fr.allianceeducative.trace.web;

import fr.allianceeducative.engine.OpenTasks;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.trace.RequestTraces;
import fr.allianceeducative.trace.TraceBook;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands around everything behind the front door: what a request was shown is written just before its answer leaves, in one
 * batch, and a refusal is written too.
 *
 * <p>A task of somebody else « does not exist » for the engine, which is a refusal as well; a task that is done is none.
 */
@Component
@Order(TraceFilter.BEHIND_THE_FRONT_DOOR)
class TraceFilter extends OncePerRequestFilter {

  static final int BEHIND_THE_FRONT_DOOR = 0;

  private static final Set<String> ONLY_LOOKS = Set.of("GET", "HEAD", "OPTIONS");

  private final TraceBook book;
  private final OpenTasks tasks;

  TraceFilter(TraceBook book, OpenTasks tasks) {
    this.book = book;
    this.tasks = tasks;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.startsWith("/css/") || path.startsWith("/js/") || path.startsWith("/img/") || path.startsWith("/camunda/lib/");
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Address address = new Address(request.getRequestURI());
    RequestTraces traces = new RequestTraces(address.door(), ONLY_LOOKS.contains(request.getMethod()));
    LeavingAnswer answer = new LeavingAnswer(response, status -> leaves(request, address, traces, status));
    book.begin(traces);
    try {
      chain.doFilter(request, answer);
    } finally {
      // also when a page breaks: what was done is done
      try {
        answer.leaves();
      } finally {
        book.forget();
      }
    }
  }

  private void leaves(HttpServletRequest request, Address address, RequestTraces traces, int status) {
    if (status < HttpServletResponse.SC_MULTIPLE_CHOICES && changesAccounts(request, address)) {
      book.didTo(address.account().orElse(null));
    }
    ListsShown.forgetKnownLists(request, traces);
    book.answered(traces, status);
    if (status == HttpServletResponse.SC_FORBIDDEN) {
      book.refused(traces, address.caseNumber().or(() -> caseOfTask(address)).orElse(null));
    } else if (status == HttpServletResponse.SC_NOT_FOUND) {
      address.caseNumber().or(() -> caseOfTask(address)).ifPresent(number -> book.refused(traces, number));
    }
  }

  private Optional<CaseNumber> caseOfTask(Address address) {
    return address.task().flatMap(tasks::businessKeyOf).flatMap(CaseNumber::read);
  }

  /** Accounts, groups and authorizations changed in the engine's own administration. Its queries are POST too, but change nothing. */
  private static boolean changesAccounts(HttpServletRequest request, Address address) {
    return address.changesIdentity()
        && switch (request.getMethod()) {
          case "PUT", "DELETE" -> true;
          case "POST" -> request.getRequestURI().endsWith("/create") || request.getRequestURI().endsWith("/unlock");
          default -> false;
        };
  }
}
