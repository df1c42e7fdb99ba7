package fr.allianceeducative.people.web;

import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.directory.School;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.people.Account;
import fr.allianceeducative.people.OwnPassword;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Staff;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** « Mon compte »: who the house takes one for, and one's own password. */
@Controller
class MyAccountPage {

  private static final int UNPROCESSABLE = 422;

  private final OwnPassword passwords;
  private final People people;
  private final Directory directory;

  MyAccountPage(OwnPassword passwords, People people, Directory directory) {
    this.passwords = passwords;
    this.people = people;
    this.directory = directory;
  }

  @GetMapping("/mon-compte")
  String page(Model model) {
    Staff me = people.current().orElseThrow();
    Account account = passwords.of(me);
    model.addAttribute("account", account);
    model.addAttribute("place", me.school() == null ? null : directory.school(me.school()).map(School::name).orElse(null));
    return "my-account";
  }

  /** All sessions of the account end with the old password: this one at once, so that no page says it twice. */
  @PostMapping("/mon-compte/mot-de-passe")
  String change(
      @RequestParam(name = "actuel", defaultValue = "") String old,
      @RequestParam(name = "nouveau", defaultValue = "") String wished,
      @RequestParam(name = "encore", defaultValue = "") String again,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    try {
      passwords.change(people.current().orElseThrow(), old, wished, again);
    } catch (Refusal refusal) {
      response.setStatus(UNPROCESSABLE);
      model.addAttribute("refusal", refusal.getMessage());
      return page(model);
    }
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    SecurityContextHolder.clearContext();
    return "redirect:/login?fin=motdepasse";
  }
}
