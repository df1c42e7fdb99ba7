package fr.allianceeducative.workspace;

import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.DemonstrationStaff;
import fr.allianceeducative.people.Staff;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Lists the accounts to try the house with. Does not exist in production. */
@Controller
@ConditionalOnProperty("alliance.demonstration")
class DemonstrationPage {

  private final DemonstrationStaff demonstration;
  private final Directory directory;

  DemonstrationPage(DemonstrationStaff demonstration, Directory directory) {
    this.demonstration = demonstration;
    this.directory = directory;
  }

  @GetMapping("/comptes")
  String accounts(Model model) {
    List<Staff> people = demonstration.everyone();
    List<Uai> posts = people.stream().map(Staff::school).filter(Objects::nonNull).distinct().toList();
    Map<Uai, String> schools = new HashMap<>();
    directory.schools(posts).forEach((uai, school) -> schools.put(uai, school.name()));
    model.addAttribute("people", people);
    model.addAttribute("schools", schools);
    model.addAttribute("password", DemonstrationStaff.PASSWORD);
    return "accounts";
  }
}
