package fr.allianceeducative.family.web;

import fr.allianceeducative.family.CallDesk;
import fr.allianceeducative.family.CallMoment;
import fr.allianceeducative.family.FamilyView;
import fr.allianceeducative.family.FamilyVisitDesk;
import fr.allianceeducative.family.Holder;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.SentOnce;
import fr.allianceeducative.people.Unsent;
import fr.allianceeducative.people.UnsentForms;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What opens with a personal link, on any telephone and without scripts. The token is changed for a visit at once, so that it stays in
 * no history and goes to no other site; nothing is stored by the browser.
 */
@Controller
class FamilyPage {

  private static final String PAGE = "redirect:/lien";
  private static final String KEPT =
      "Trop de temps a passé. Rien n’est perdu : ouvrez encore le lien que vous avez reçu, vous retrouverez ce que vous avez écrit.";
  private static final String FOR_OTHERS =
      "Vous êtes connecté comme professionnel. Un lien personnel s’ouvre par la personne qui l’a reçu, sur son téléphone.";
  private static final String TYPED = FamilyPage.class.getName() + ".typed";
  private static final String ADDRESS = "/lien";
  private static final String AUTHOR = "lien:";

  private final FamilyVisitDesk visits;
  private final CallDesk calls;
  private final People people;
  private final UnsentForms unsent;
  private final SentOnce once;
  private final Clock clock;

  FamilyPage(FamilyVisitDesk visits, CallDesk calls, People people, UnsentForms unsent, SentOnce once, Clock clock) {
    this.once = once;
    this.unsent = unsent;
    this.visits = visits;
    this.calls = calls;
    this.people = people;
    this.clock = clock;
  }

  @ModelAttribute
  void discreet(HttpServletResponse response) {
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("X-Robots-Tag", "noindex, nofollow");
    response.setHeader("Cache-Control", "no-store");
  }

  @GetMapping("/lien/{token}")
  String enter(@PathVariable("token") String token, HttpSession session, Model model, HttpServletResponse response) {
    if (people.current().isPresent()) {
      return closed(FOR_OTHERS, model, response);
    }
    Optional<String> link = visits.read(token);
    if (link.isEmpty()) {
      return closed(FamilyVisitDesk.CLOSED, model, response);
    }
    if (session.getAttribute(TYPED) instanceof Typed typed && !typed.link().equals(link.get())) {
      session.removeAttribute(TYPED);
    }
    Visit.begin(session, link.get(), clock.instant());
    return PAGE;
  }

  @GetMapping("/lien")
  String show(
      @RequestParam(name = "fini", required = false) @Nullable String over,
      @RequestParam(name = "garde", required = false) @Nullable String kept,
      HttpSession session,
      Model model,
      HttpServletResponse response) {
    if (people.current().isPresent()) {
      return closed(FOR_OTHERS, model, response);
    }
    Optional<Visit> visit = Visit.of(session, clock.instant());
    if (visit.isEmpty()) {
      return closed(
          over != null ? "C’est fini. Vous pouvez fermer cette page. Merci." : kept != null ? KEPT : "Ouvrez le lien que vous avez reçu par courriel ou par SMS.",
          model,
          response);
    }
    Optional<Holder> holder = visits.holder(visit.get().link());
    if (holder.isEmpty()) {
      Visit.end(session);
      return closed(FamilyVisitDesk.CLOSED, model, response);
    }
    if (!visit.get().known()) {
      model.addAttribute("pupil", holder.get() == Holder.PUPIL);
      return "family-birth-date";
    }
    visit.get().goesOn(session, true, clock.instant());
    FamilyView view = holder.get().guest().does(() -> visits.open(visit.get().link()));
    model.addAttribute("view", view);
    model.addAttribute("moments", CallMoment.values());
    model.addAttribute("sheet", unsent.sheet(AUTHOR + visit.get().link(), ADDRESS));
    model.addAttribute("kept", words(session, visit.get().link()));
    return "family";
  }

  @PostMapping("/lien")
  String birthDate(
      @RequestParam(name = "jour", defaultValue = "") String day,
      @RequestParam(name = "mois", defaultValue = "") String month,
      @RequestParam(name = "annee", defaultValue = "") String year,
      HttpServletRequest request,
      HttpSession session,
      RedirectAttributes answer) {
    Optional<Visit> visit = Visit.of(session, clock.instant()).filter(each -> people.current().isEmpty());
    if (visit.isEmpty()) {
      return PAGE;
    }
    LocalDate date = date(day, month, year);
    if (date == null) {
      answer.addFlashAttribute("refusal", "Écrivez le jour, le mois et l’année en chiffres. Par exemple\u00A0: 4, 9, 2010.");
      return PAGE;
    }
    String link = visit.get().link();
    Holder holder = visits.holder(link).orElse(Holder.GUARDIAN);
    switch (holder.guest().does(() -> visits.confirm(link, date, request.getRemoteAddr()))) {
      case YES -> {
        request.changeSessionId();
        visit.get().goesOn(session, true, clock.instant());
      }
      case NO -> answer.addFlashAttribute("refusal", "Ce n’est pas la bonne date. Vérifiez, puis essayez encore.");
      case WAIT -> answer.addFlashAttribute("refusal", "Il y a eu trop d’essais. Attendez une heure, ou appelez l’école.");
      case CLOSED -> { }
    }
    return PAGE;
  }

  @PostMapping("/lien/parole")
  String speak(
      @RequestParam MultiValueMap<String, String> form, HttpSession session, RedirectAttributes answer) {
    String text = Objects.requireNonNullElse(form.getFirst("texte"), "");
    return act(form, session, answer, "Merci. Votre message est bien arrivé.", link -> visits.speak(link, text));
  }

  @PostMapping("/lien/accords")
  String answer(@RequestParam MultiValueMap<String, String> form, HttpSession session, RedirectAttributes answer) {
    return act(
        form, session, answer, "Merci. Votre réponse est notée.",
        link -> {
          SharingForm said = new SharingForm(form);
          visits.answer(link, said.question(), said.agrees(), said.partners());
        });
  }

  @PostMapping("/lien/retrait")
  String withdraw(@RequestParam MultiValueMap<String, String> form, HttpSession session, RedirectAttributes answer) {
    // one by one: a list would be cut at the comma of « Awa Diallo, Mission locale »
    Set<String> partners = Set.copyOf(form.getOrDefault("partenaire", List.of()));
    return act(
        form, session, answer, "C’est noté. Le partage s’arrête maintenant.", link -> visits.withdraw(link, partners));
  }

  @PostMapping("/lien/appel")
  String call(@RequestParam MultiValueMap<String, String> form, HttpSession session, RedirectAttributes answer) {
    return act(
        form, session, answer, "C’est noté. Une personne de l’école va vous appeler.",
        link -> calls.ask(link, CallMoment.named(form.getFirst("moment")).orElse(null), form.getFirst("telephone")));
  }

  @PostMapping("/lien/fin")
  String leave(HttpSession session) {
    Visit.end(session);
    session.removeAttribute(TYPED);
    return PAGE + "?fini";
  }

  /** Does something for whoever is known; a refusal is said on the page, and nothing is lost: not even when the birth date is asked once more. */
  private String act(
      MultiValueMap<String, String> form, HttpSession session, RedirectAttributes answer, String thanks, Consumer<String> what) {
    Visit.of(session, clock.instant())
        .ifPresent(each -> session.setAttribute(TYPED, new Typed(each.link(), new Unsent(ADDRESS, form, clock.instant()))));
    Optional<Visit> visit = Visit.of(session, clock.instant()).filter(Visit::known).filter(each -> people.current().isEmpty());
    Optional<Holder> holder = visit.flatMap(each -> visits.holder(each.link()));
    if (visit.isEmpty() || holder.isEmpty()) {
      return PAGE;
    }
    String link = visit.get().link();
    visit.get().goesOn(session, true, clock.instant());
    try {
      holder.get().guest().does(
          () -> {
            once.run(form.getFirst(UnsentForms.FIELD), form, () -> what.accept(link));
            return link;
          });
      session.removeAttribute(TYPED);
      unsent.forget(AUTHOR + link, ADDRESS);
      answer.addFlashAttribute("done", thanks);
    } catch (Refusal refusal) {
      answer.addFlashAttribute("refusal", refusal.getMessage());
    }
    return PAGE;
  }

  /** A table of the house that says nothing is no matter of the family. */
  @ExceptionHandler(Refusal.class)
  String refused(Model model, HttpServletResponse response) {
    return closed("Cette page ne marche pas en ce moment. Réessayez plus tard, ou appelez l’école.", model, response);
  }

  /** What was refused a moment ago, or came in after the visit was over; null when nothing waits. */
  private @Nullable Unsent words(HttpSession session, String link) {
    return session.getAttribute(TYPED) instanceof Typed typed && typed.link().equals(link) ? typed.words() : unsent.find(AUTHOR + link, ADDRESS).orElse(null);
  }

  /** Words of one link: a telephone is passed around, and the next link is somebody else’s. */
  private record Typed(String link, Unsent words) implements Serializable {}

  private static String closed(String message, Model model, HttpServletResponse response) {
    response.setStatus(HttpStatus.NOT_FOUND.value());
    model.addAttribute("message", message);
    return "family-closed";
  }

  private static @Nullable LocalDate date(String day, String month, String year) {
    try {
      return LocalDate.of(
          Integer.parseInt(year.strip()), Integer.parseInt(month.strip()), Integer.parseInt(day.strip()));
    } catch (NumberFormatException | DateTimeException notADate) {
      return null;
    }
  }
}
