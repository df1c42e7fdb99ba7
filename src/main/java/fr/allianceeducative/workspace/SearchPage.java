package fr.allianceeducative.workspace;

import fr.allianceeducative.casefile.FoundPupil;
import fr.allianceeducative.casefile.PupilFinder;
import fr.allianceeducative.casefile.PupilQuery;
import fr.allianceeducative.kernel.Refusal;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * « Rechercher » a pupil or a case, from the header of every page.
 *
 * <p>What is looked for is a name: it waits in the session, never in an address, so that no history, log or referrer keeps it, and whoever
 * comes back from a case finds the same list again. A second tab shows the last search.
 */
@Controller
class SearchPage {

  private static final String SEARCHED = SearchPage.class.getName();

  private final PupilFinder finder;
  private final SchoolNames names;

  SearchPage(PupilFinder finder, SchoolNames names) {
    this.finder = finder;
    this.names = names;
  }

  /** What was typed. */
  public record Searched(String text, String schoolClass) {

    boolean isBlank() {
      return text.isBlank() && schoolClass.isBlank();
    }

    /** Names nobody: what is printed ends in logs. */
    @Override
    public String toString() {
      return "Searched";
    }
  }

  @PostMapping("/recherche")
  String search(
      @RequestParam(name = "recherche", defaultValue = "") String text,
      @RequestParam(name = "classe", defaultValue = "") String schoolClass,
      HttpSession session) {
    session.setAttribute(SEARCHED, new Searched(text, schoolClass));
    return "redirect:/recherche";
  }

  @GetMapping("/recherche")
  String show(HttpSession session, Model model) {
    if (session.getAttribute(SEARCHED) instanceof Searched searched) {
      model.addAttribute("searched", searched);
      if (!searched.isBlank()) {
        show(searched, model);
      }
    }
    return "search";
  }

  private void show(Searched searched, Model model) {
    try {
      PupilFinder.Found found = finder.find(PupilQuery.read(searched.text(), searched.schoolClass()));
      model.addAttribute("found", found);
      model.addAttribute("schools", names.beside(found.pupils().stream().map(FoundPupil::school).toList()));
    } catch (Refusal refusal) {
      model.addAttribute("refusal", refusal.getMessage());
    }
  }
}
