package fr.allianceeducative.architecture;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where the words that people read stand in our files, and how a file is written with its spaces in order. */
enum ReadTexts {
  FORMS("forms", ".form", ReadTexts::strings),
  MODELS("processes", ".bpmn", ReadTexts::labels),
  TABLES("processes", ".dmn", ReadTexts::labels),
  PAGES("src/main/resources/templates", ".html", ReadTexts::page),
  SCRIPTS("src/main/resources", ".js", text -> code(text, ReadTexts::strings)),
  TRANSLATIONS("src/main/resources", "fr.json", ReadTexts::strings),
  MESSAGES("src/main/java", ".java", text -> code(text, ReadTexts::strings)),
  EXPECTATIONS("src/test/java", ".java", text -> code(text, ReadTexts::strings)),
  GUIDES("src/docs/guides", ".md", ReadTexts::guide);

  private static final Pattern STRING = Pattern.compile("(\")((?:[^\"\\\\\n]|\\\\.)*)(\")|(')((?:[^'\\\\\n]|\\\\.)*)(')");
  private static final Pattern ATTRIBUTE = Pattern.compile("(\\s(?:name|label)=\")([^\"]*)(\")");
  private static final Pattern ELEMENT = Pattern.compile("(<(?:\\w+:)?(?:documentation|description|text)\\b[^>]*>)([^<]*)(</)");
  private static final Pattern EXPRESSION = Pattern.compile("\\sth:[\\w-]+=\"[^\"]*\"");
  private static final Pattern LITERAL = Pattern.compile("(')([^']*)(')");
  private static final Pattern NO_PROSE = Pattern.compile("(?s)```.*?```|`[^`\n]*`");

  final String folder;
  final String suffix;
  private final UnaryOperator<String> mended;

  ReadTexts(String folder, String suffix, UnaryOperator<String> mended) {
    this.folder = folder;
    this.suffix = suffix;
    this.mended = mended;
  }

  String mended(String file) {
    return mended.apply(file);
  }

  private static String strings(String text) {
    return inside(STRING, text);
  }

  private static String labels(String xml) {
    return inside(ELEMENT, inside(ATTRIBUTE, xml));
  }

  /** In an expression of a page only the quoted words are read. */
  private static String page(String html) {
    return around(EXPRESSION, html, FrenchSpaces::in, expression -> inside(LITERAL, expression));
  }

  private static String guide(String markdown) {
    return around(NO_PROSE, markdown, FrenchSpaces::in, UnaryOperator.identity());
  }

  /** Comments are for engineers. */
  private static String code(String source, UnaryOperator<String> line) {
    return source.lines()
            .map(each -> each.strip().startsWith("//") || each.strip().startsWith("*") || each.strip().startsWith("/*")
                ? each : line.apply(each))
            .collect(Collectors.joining("\n"))
        + (source.endsWith("\n") ? "\n" : "");
  }

  /** Mends what stands between the first and the last group. */
  private static String inside(Pattern pattern, String text) {
    Function<MatchResult, String> mend = found -> {
      int first = found.group(1) != null ? 1 : 4;
      return Matcher.quoteReplacement(found.group(first) + FrenchSpaces.in(found.group(first + 1)) + found.group(first + 2));
    };
    return pattern.matcher(text).replaceAll(mend);
  }

  private static String around(Pattern pattern, String text, UnaryOperator<String> outside, UnaryOperator<String> within) {
    StringBuilder all = new StringBuilder();
    Matcher found = pattern.matcher(text);
    int end = 0;
    while (found.find()) {
      all.append(outside.apply(text.substring(end, found.start()))).append(within.apply(found.group()));
      end = found.end();
    }
    return all.append(outside.apply(text.substring(end))).toString();
  }
}
