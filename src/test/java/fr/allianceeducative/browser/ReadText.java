package fr.allianceeducative.browser;

import static fr.allianceeducative.workspace.WebappLanguage.SAME_IN_BOTH;

import com.microsoft.playwright.Page;
import fr.allianceeducative.workspace.WebappLanguage;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Everything a webapp wrote into the pages that were read, and what of it is English. */
final class ReadText {

  /** Texts, and what people hear or see when they point at something. */
  private static final String ALL_TEXTS =
      """
      () => {
        const said = new Set();
        const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
        while (nodes.nextNode()) {
          const node = nodes.currentNode;
          if (node.nodeType === Node.TEXT_NODE) {
            if (!node.parentElement.closest('script, style')) { said.add(node.data); }
          } else {
            ['placeholder', 'title', 'aria-label', 'alt', 'uib-tooltip', 'tooltip'].forEach((name) => {
              const value = node.getAttribute(name);
              // a template the webapp fills later
              if (value && !value.includes('{{')) { said.add(value); }
            });
          }
        }
        return [...said].map((text) => text.replace(/\\s+/g, ' ').trim());
      }
      """;

  /** Words that no French sentence has and most English ones have. */
  private static final Pattern ENGLISH =
      Pattern.compile(
          "\\b(the|of|is|are|and|with|not|this|that|your|you|any|all|click|loading|search|select|add|remove|show|hide|open|failed|error"
              + "|user|value|next|previous|month|year|delete|edit|create|save|cancel|back|first|last|when|then|true|false|null"
              + "|nothing|found|field|required|must|new|please|clear|items?|results|entered|choose|today|comment added|invalid|unclaim|assignee|due)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  /** Identifiers and file names are for modellers, and English: « userTask_recordDecision », « close-case.form ». */
  private static final Pattern TECHNICAL =
      Pattern.compile(".*\\w_\\w.*|.*:\\d+:.*|[a-z]+([-/][a-z]+)*/?|.*\\.(form|bpmn|dmn)|Copier «.*|CAM_.*", Pattern.DOTALL);

  private final Set<String> english = new HashSet<>();
  private final Map<String, String> found = new TreeMap<>();
  private int texts;

  ReadText() throws IOException {
    for (String webapp : List.of("tasklist", "cockpit", "welcome")) {
      WebappLanguage.of(webapp, "en").labels().values().forEach(text -> english.add(text.strip()));
      WebappLanguage.of(webapp, "en").labels().keySet().stream().filter(key -> key.contains("_")).forEach(english::add);
    }
    english.removeAll(SAME_IN_BOTH);
  }

  /** Reads what the page says now. */
  @SuppressWarnings("unchecked")
  void read(Page page, String state) {
    List<String> said = (List<String>) page.evaluate(ALL_TEXTS);
    texts += said.size();
    said.stream().filter(this::isEnglish).forEach(text -> found.putIfAbsent(text, state));
  }

  /** English texts, with the state in which each appeared first. */
  Map<String, String> english() {
    return found;
  }

  int texts() {
    return texts;
  }

  private boolean isEnglish(String text) {
    return english.contains(text) || ENGLISH.matcher(text).find() && !TECHNICAL.matcher(text).matches();
  }
}
