package fr.allianceeducative.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** Tells what a person does from what a screen asks for by itself, however long nobody sits in front of it. */
final class PersonsAction {

  /** Tasklist asks every ten seconds for the list it shows and whether the open task is still there; the rest comes with each page. */
  private static final Pattern BY_ITSELF =
      Pattern.compile(
          "/camunda/api/engine/engine/?"
              + "|/camunda/api/engine/engine/[^/]+/filter(/[^/]+)?(/list|/count)?"
              + "|/camunda/api/engine/engine/[^/]+/task/[^/]+"
              + "|/camunda/api/admin/auth/user/[^/]+");

  private PersonsAction() {}

  static boolean is(HttpServletRequest request) {
    return !BY_ITSELF.matcher(request.getRequestURI().substring(request.getContextPath().length())).matches();
  }
}
