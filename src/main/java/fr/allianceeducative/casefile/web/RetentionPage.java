package fr.allianceeducative.casefile.web;

import fr.allianceeducative.casefile.RetentionDesk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** For whoever protects data: how long what is kept, and which cases go next. */
@Controller
class RetentionPage {

  private final RetentionDesk desk;

  RetentionPage(RetentionDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/conservation")
  String show(Model model) {
    model.addAttribute("rules", desk.rules());
    model.addAttribute("leaving", desk.leaving());
    model.addAttribute("most", RetentionDesk.MOST);
    return "retention";
  }
}
