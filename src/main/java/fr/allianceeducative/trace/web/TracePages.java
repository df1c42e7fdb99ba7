package fr.allianceeducative.trace.web;

import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.trace.TraceDesk;
import fr.allianceeducative.trace.TraceKind;
import fr.allianceeducative.trace.TracePage;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** For whoever protects data: search the traces, and have the house prove that none is missing. */
@Controller
class TracePages {

  private static final int DAYS_VERIFIED = 7;

  private final TraceDesk desk;
  private final People people;
  private final TraceWords words;
  private final Clock clock;

  TracePages(TraceDesk desk, People people, TraceWords words, Clock clock) {
    this.desk = desk;
    this.people = people;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping("/traces")
  String search(SearchForm form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("kinds", List.of(TraceKind.values()));
    model.addAttribute("words", words);
    try {
      TracePage page = desk.find(form.query());
      model.addAttribute("page", page);
      model.addAttribute("asked", form.query().caseNumber());
      model.addAttribute("names", namesOn(page));
    } catch (Refusal refusal) {
      model.addAttribute("refusal", refusal.getMessage());
    }
    return "traces";
  }

  @GetMapping("/traces/verification")
  String verify(
      @RequestParam(name = "du", required = false) @Nullable String du,
      @RequestParam(name = "au", required = false) @Nullable String au,
      Model model) {
    LocalDate today = LocalDate.now(clock);
    model.addAttribute("du", du == null ? today.minusDays(DAYS_VERIFIED - 1).toString() : du);
    model.addAttribute("au", au == null ? today.toString() : au);
    model.addAttribute("words", words);
    if (du != null || au != null) {
      try {
        LocalDate to = Objects.requireNonNullElse(SearchForm.day(au), today);
        LocalDate from = Objects.requireNonNullElse(SearchForm.day(du), to.minusDays(DAYS_VERIFIED - 1));
        model.addAttribute("verdict", desk.verify(from, to));
      } catch (Refusal refusal) {
        model.addAttribute("refusal", refusal.getMessage());
      }
    }
    return "traces-verification";
  }

  private Map<String, String> namesOn(TracePage page) {
    Map<String, String> names = new HashMap<>();
    people
        .named(
            page.lines().stream().map(line -> line.trace().who().person()).filter(Objects::nonNull).distinct().toList())
        .forEach((Staff staff) -> names.put(staff.userName(), staff.displayName()));
    return names;
  }
}
