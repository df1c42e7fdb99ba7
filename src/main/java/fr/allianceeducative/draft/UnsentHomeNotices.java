package fr.allianceeducative.draft;

import fr.allianceeducative.people.HomeNotice;
import fr.allianceeducative.people.HomeNotices;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.UnsentForms;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says at home that something somebody wrote was never sent. */
@Component
class UnsentHomeNotices implements HomeNotices {

  private final UnsentForms forms;

  UnsentHomeNotices(UnsentForms forms) {
    this.forms = forms;
  }

  @Override
  public List<HomeNotice> of(Staff staff) {
    return forms
        .waiting(staff.userName())
        .map(page -> new HomeNotice("Un texte que vous aviez envoyé après la fin de votre session n’est pas parti : reprenez-le", page))
        .stream()
        .toList();
  }
}
