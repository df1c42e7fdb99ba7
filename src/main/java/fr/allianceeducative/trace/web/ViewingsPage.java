package fr.allianceeducative.trace.web;

import fr.allianceeducative.casefile.SeenCase;
import fr.allianceeducative.casefile.Sights;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.trace.TraceDesk;
import fr.allianceeducative.trace.Viewing;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * « Qui a vu mon dossier »: what a family is handed on paper. Functions and days, no names: who needs a name asks whoever
 * protects data. Printed by the head of the school, or by whoever protects data.
 */
@Controller
class ViewingsPage {

  private final TraceDesk desk;
  private final Sights sights;
  private final TraceWords words;
  private final Clock clock;

  ViewingsPage(TraceDesk desk, Sights sights, TraceWords words, Clock clock) {
    this.desk = desk;
    this.sights = sights;
    this.words = words;
    this.clock = clock;
  }

  /** A line of the page. */
  record Line(String day, String who, @Nullable String where, String what, int times) {}

  @GetMapping("/traces/dossiers/{number}")
  String print(@PathVariable("number") String number, Model model) {
    SeenCase file = sights.openOwn(new CaseNumber(number));
    List<Viewing> viewings = desk.viewingsOf(file.number());
    Map<String, String> places = words.places(viewings);
    model.addAttribute("file", file);
    model.addAttribute("today", words.day(LocalDate.now(clock)));
    model.addAttribute("lines", viewings.stream().map(viewing -> line(viewing, places)).toList());
    return "viewings";
  }

  @ExceptionHandler
  @ResponseStatus(HttpStatus.NOT_FOUND)
  String refused(Refusal refusal, Model model) {
    model.addAttribute("message", refusal.getMessage());
    return "refused";
  }

  private Line line(Viewing viewing, Map<String, String> places) {
    return new Line(
        words.day(viewing.day()),
        words.functionsInFull(viewing),
        TraceWords.place(viewing.place(), places),
        Objects.requireNonNull(viewing.kind().toFamily()),
        viewing.times());
  }
}
