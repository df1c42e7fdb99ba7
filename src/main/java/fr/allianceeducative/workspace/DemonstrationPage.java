package fr.allianceeducative.workspace;

import fr.allianceeducative.people.DemonstrationStaff;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Lists the accounts to try the house with. Does not exist in production. */
@Controller
@ConditionalOnProperty("alliance.demonstration")
class DemonstrationPage {

  private final DemonstrationStaff demonstration;

  DemonstrationPage(DemonstrationStaff demonstration) {
    this.demonstration = demonstration;
  }

  @GetMapping("/comptes")
  String accounts(Model model) {
    model.addAttribute("people", demonstration.everyone());
    model.addAttribute("password", DemonstrationStaff.PASSWORD);
    return "accounts";
  }
}
