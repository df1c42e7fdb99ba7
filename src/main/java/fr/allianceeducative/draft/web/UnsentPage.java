package fr.allianceeducative.draft.web;

import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.UnsentForms;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes away what is kept for somebody who does not want it any more. */
@Controller
class UnsentPage {

  private final UnsentForms forms;
  private final People people;

  UnsentPage(UnsentForms forms, People people) {
    this.forms = forms;
    this.people = people;
  }

  @PostMapping("/texte-garde")
  String erase(@RequestParam(name = UnsentForms.FIELD, required = false) @Nullable String sheet) {
    String author = people.current().map(Staff::userName).orElse("");
    Optional<UnsentForms.Drawn> drawn = forms.drawn(sheet).filter(each -> each.author().equals(author));
    drawn.ifPresent(each -> forms.forget(each.author(), each.page()));
    return "redirect:" + drawn.map(UnsentForms.Drawn::page).orElse("/");
  }
}
