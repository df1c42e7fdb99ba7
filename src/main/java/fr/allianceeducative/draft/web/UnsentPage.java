package fr.allianceeducative.draft.web;

import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.UnsentForms;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Keeps what somebody begins on a page and leaves unsent, and takes it away when they do not want it any more. */
@Controller
class UnsentPage {

  private final UnsentForms forms;
  private final People people;

  UnsentPage(UnsentForms forms, People people) {
    this.forms = forms;
    this.people = people;
  }

  /** Keeps a form that is left without being sent. The sheet says whose it is, whoever has logged in since. */
  @PostMapping("/texte-commence")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void keep(@RequestParam(name = UnsentForms.FIELD, required = false) @Nullable String sheet, HttpServletRequest request) {
    forms.drawn(sheet).ifPresent(drawn -> forms.keep(drawn, drawn.page(), request.getParameterMap()));
  }

  @PostMapping("/texte-garde")
  String erase(@RequestParam(name = UnsentForms.FIELD, required = false) @Nullable String sheet) {
    String author = people.current().map(Staff::userName).orElse("");
    Optional<UnsentForms.Drawn> drawn = forms.drawn(sheet).filter(each -> each.author().equals(author));
    drawn.ifPresent(each -> forms.forget(each.author(), each.page()));
    return "redirect:" + drawn.map(UnsentForms.Drawn::page).orElse("/");
  }
}
