package fr.allianceeducative.workspace;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The header of the house alone, for Tasklist and Cockpit to put over themselves. */
@Controller
class HeaderPage {

  @GetMapping("/entete")
  String header() {
    return "fragments/shell :: header";
  }
}
