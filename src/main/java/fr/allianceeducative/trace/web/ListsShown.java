package fr.allianceeducative.trace.web;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.trace.RequestTraces;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.web.util.WebUtils;

/** Tasklist asks for its lists again every few seconds: a list that shows the same cases is one line for each login. */
final class ListsShown {

  private static final String ATTRIBUTE = ListsShown.class.getName();
  private static final int REMEMBERED = 50;

  private ListsShown() {}

  static void forgetKnownLists(HttpServletRequest request, RequestTraces traces) {
    HttpSession session = request.getSession(false);
    Set<CaseNumber> listed = traces.listed();
    if (session != null && !listed.isEmpty() && request.getRequestURI().startsWith("/camunda/") && !isNew(session, listed)) {
      traces.forgetList();
    }
  }

  @SuppressWarnings("unchecked")
  private static boolean isNew(HttpSession session, Set<CaseNumber> listed) {
    synchronized (WebUtils.getSessionMutex(session)) {
      Map<Set<CaseNumber>, Boolean> known = (Map<Set<CaseNumber>, Boolean>) session.getAttribute(ATTRIBUTE);
      if (known == null) {
        known = new Newest();
        session.setAttribute(ATTRIBUTE, known);
      }
      return known.put(listed, true) == null;
    }
  }

  private static final class Newest extends LinkedHashMap<Set<CaseNumber>, Boolean> {

    @Override
    protected boolean removeEldestEntry(Map.Entry<Set<CaseNumber>, Boolean> eldest) {
      return size() > REMEMBERED;
    }
  }
}
