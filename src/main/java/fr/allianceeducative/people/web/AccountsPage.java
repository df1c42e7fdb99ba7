package fr.allianceeducative.people.web;

import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.directory.School;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.Account;
import fr.allianceeducative.people.AccountDesk;
import fr.allianceeducative.people.AccountPage;
import fr.allianceeducative.people.AccountQuery;
import fr.allianceeducative.people.FollowedCases;
import fr.allianceeducative.people.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** Who works with the house: find, open, change, close. Works without scripts; what was typed comes back with a refusal. */
@Controller
class AccountsPage {

  private static final int UNPROCESSABLE = 422;
  private static final int MOST_CASES = 50;

  private final AccountDesk desk;
  private final FollowedCases followed;
  private final Directory directory;
  private final Clock clock;

  AccountsPage(AccountDesk desk, FollowedCases followed, Directory directory, Clock clock) {
    this.desk = desk;
    this.followed = followed;
    this.directory = directory;
    this.clock = clock;
  }

  @GetMapping("/comptes-du-personnel")
  String list(
      @RequestParam(name = "nom", defaultValue = "") String name,
      @RequestParam(name = "fonction", defaultValue = "") String function,
      @RequestParam(name = "uai", defaultValue = "") String school,
      @RequestParam(name = "etat", defaultValue = "") String state,
      @RequestParam(name = "page", defaultValue = "0") int number,
      Model model) {
    Role role = Arrays.stream(Role.values()).filter(each -> each.name().equals(function)).findFirst().orElse(null);
    boolean closed = state.equals("fermes");
    Uai uai = Uai.read(school.strip()).orElse(null);
    AccountPage page = desk.page(new AccountQuery(AccountQuery.words(name), role, uai, closed, number));
    model.addAttribute("page", page);
    model.addAttribute("name", name);
    model.addAttribute("school", school);
    model.addAttribute("role", role);
    model.addAttribute("closed", closed);
    model.addAttribute("roles", List.of(Role.values()));
    model.addAttribute(
        "schools",
        directory.schools(
            page.accounts().stream().map(each -> each.staff().school()).filter(Objects::nonNull).distinct().toList()));
    model.addAttribute("openId", desk.functionsComeFromElsewhere());
    return "staff-accounts";
  }

  @GetMapping("/comptes-du-personnel/nouveau")
  String ask(Model model) {
    return form(null, AccountForm.EMPTY, model);
  }

  @PostMapping("/comptes-du-personnel/nouveau")
  String open(@ModelAttribute AccountForm form, Model model, HttpServletResponse response, RedirectAttributes answer) {
    return attempt(
        () -> {
          String password = desk.open(form.opens(directory));
          answer.addFlashAttribute("password", password);
          answer.addFlashAttribute("done", "Le compte est ouvert.");
          return one(Objects.requireNonNull(form.compte()).strip());
        },
        () -> form(null, form, model),
        model,
        response);
  }

  @GetMapping("/comptes-du-personnel/{compte}")
  String one(@PathVariable("compte") String userName, Model model) {
    Account account = account(userName);
    return form(account, AccountForm.of(account, schoolOf(account)), model);
  }

  @PostMapping("/comptes-du-personnel/{compte}")
  String change(
      @PathVariable("compte") String userName,
      @ModelAttribute AccountForm form,
      Model model,
      HttpServletResponse response,
      RedirectAttributes answer) {
    return attempt(
        () -> {
          int released = desk.change(form.changes(userName, directory));
          answer.addFlashAttribute("done", "Le compte est à jour." + givenBack(released));
          return one(userName);
        },
        () -> form(account(userName), form, model),
        model,
        response);
  }

  @PostMapping("/comptes-du-personnel/{compte}/mot-de-passe")
  String givePassword(@PathVariable("compte") String userName, RedirectAttributes answer) {
    return act(
        userName,
        () -> {
          answer.addFlashAttribute("password", desk.giveOneTimePassword(userName));
          return "L’ancien mot de passe n’ouvre plus rien.";
        },
        answer);
  }

  @PostMapping("/comptes-du-personnel/{compte}/fermeture")
  String close(@PathVariable("compte") String userName, RedirectAttributes answer) {
    return act(userName, () -> "Le compte est fermé." + givenBack(desk.close(userName)), answer);
  }

  @PostMapping("/comptes-du-personnel/{compte}/reouverture")
  String reopen(@PathVariable("compte") String userName, RedirectAttributes answer) {
    return act(
        userName,
        () -> {
          desk.reopen(userName).ifPresent(password -> answer.addFlashAttribute("password", password));
          return "Le compte est rouvert, avec les mêmes fonctions.";
        },
        answer);
  }

  @ExceptionHandler
  @ResponseStatus(HttpStatus.NOT_FOUND)
  String refused(Refusal refusal, Model model) {
    model.addAttribute("message", refusal.getMessage());
    return "refused";
  }

  private static String act(String userName, Supplier<String> act, RedirectAttributes answer) {
    try {
      answer.addFlashAttribute("done", act.get());
    } catch (Refusal refusal) {
      answer.addFlashAttribute("refusal", refusal.getMessage());
    }
    return one(userName);
  }

  private static String attempt(Supplier<String> act, Supplier<String> again, Model model, HttpServletResponse response) {
    try {
      return act.get();
    } catch (Refusal refusal) {
      response.setStatus(UNPROCESSABLE);
      model.addAttribute("refusal", refusal.getMessage());
      return again.get();
    }
  }

  private String form(@Nullable Account account, AccountForm form, Model model) {
    boolean openId = desk.functionsComeFromElsewhere();
    Map<String, List<Role>> roles = new LinkedHashMap<>();
    for (Role role : Role.values()) {
      if (!openId || role.place() == Role.Place.EVERYWHERE) {
        roles.computeIfAbsent(kindOf(role), any -> new ArrayList<>()).add(role);
      }
    }
    model.addAttribute("account", account);
    model.addAttribute("form", form);
    model.addAttribute("roles", roles);
    model.addAttribute("openId", openId);
    model.addAttribute("found", form.schools(directory));
    model.addAttribute("districts", openId ? List.of() : directory.districts());
    if (account == null) {
      return "staff-account-new";
    }
    School school = schoolOf(account);
    model.addAttribute("place", school == null ? null : school.name());
    model.addAttribute("tasks", desk.tasksOf(account));
    model.addAttribute("cases", followed.referentOf(account.staff().userName(), MOST_CASES));
    model.addAttribute("time", clock.getZone());
    return "staff-account";
  }

  private @Nullable School schoolOf(Account account) {
    Uai school = account.staff().school();
    return school == null ? null : directory.school(school).orElse(null);
  }

  private Account account(String userName) {
    return desk.find(userName).orElseThrow(() -> new Refusal("Ce compte n’existe pas."));
  }

  private static String kindOf(Role role) {
    return switch (role.place()) {
      case SCHOOL -> "Dans un établissement";
      case DISTRICT -> "Dans un district";
      case EVERYWHERE -> "Fonctions techniques, sans établissement";
    };
  }

  private static String givenBack(int released) {
    return switch (released) {
      case 0 -> "";
      case 1 -> " Une tâche est de nouveau proposée à son équipe.";
      default -> " %d tâches sont de nouveau proposées à leurs équipes.".formatted(released);
    };
  }

  private static String one(String userName) {
    // what stands in braces would be looked up in the page's model
    return "redirect:/comptes-du-personnel/" + UriUtils.encodePathSegment(userName, StandardCharsets.UTF_8);
  }
}
