package fr.allianceeducative.trace.web;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.trace.TraceDoor;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.UriUtils;

/** What an address says: the door, the case, the task, the account. */
final class Address {

  private static final Pattern CASE = Pattern.compile("/(AE-[0-9]{4}-[0-9]{6,12})(?:/|$)");
  private static final String ENGINE = "(?:/camunda/api/engine/engine/[^/]+|/engine-rest)";
  private static final Pattern TASK = Pattern.compile(ENGINE + "/task/([0-9a-fA-F-]{1,64})(?:/.*)?");
  private static final Pattern IDENTITY =
      Pattern.compile(ENGINE + "/(?:user|group|tenant|authorization)(?:/.*)?");
  private static final Pattern ACCOUNT =
      Pattern.compile(ENGINE + "/(?:.*/(?:members|user-members)|user)/([a-z0-9._-]{1,64})(?:/.*)?");

  private final String path;

  Address(String path) {
    this.path = UriUtils.decode(path, StandardCharsets.UTF_8);
  }

  TraceDoor door() {
    if (path.startsWith("/api/")) {
      return TraceDoor.API;
    }
    if (path.startsWith("/engine-rest")) {
      return TraceDoor.ENGINE_REST;
    }
    if (path.startsWith("/camunda/")) {
      return path.contains("/cockpit/") ? TraceDoor.COCKPIT : path.contains("/admin/") || changesIdentity() ? TraceDoor.ADMIN : TraceDoor.TASKLIST;
    }
    return TraceDoor.PAGE;
  }

  /** The case a page or an answer of the interface is about. */
  Optional<CaseNumber> caseNumber() {
    Matcher number = CASE.matcher(path);
    return number.find() ? CaseNumber.read(number.group(1)) : Optional.empty();
  }

  Optional<String> task() {
    Matcher task = TASK.matcher(path);
    return task.matches() ? Optional.of(task.group(1)) : Optional.empty();
  }

  /** Whether the engine keeps accounts, groups or authorizations there. */
  boolean changesIdentity() {
    return IDENTITY.matcher(path).matches();
  }

  Optional<String> account() {
    Matcher account = ACCOUNT.matcher(path);
    return account.matches() && !account.group(1).equals("create") ? Optional.of(account.group(1)) : Optional.empty();
  }
}
