package fr.allianceeducative.casefile.process;

import fr.allianceeducative.engine.FormContext;
import fr.allianceeducative.engine.OpenTask;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.People;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The people of the school, one of whom made a transmission. */
@Component
class TransmissionContext implements FormContext {

  private final People people;

  TransmissionContext(People people) {
    this.people = people;
  }

  @Override
  public boolean fills(OpenTask task) {
    return task.key().equals(AllianceEducativeProcess.RECORD_TRANSMISSION) && task.school() != null;
  }

  @Override
  public Map<String, Object> contextOf(OpenTask task) {
    List<Map<String, String>> staff =
        people.inSchool(new Uai(task.school())).stream()
            .map(person -> Map.of("label", person.displayName(), "value", person.userName()))
            .toList();
    return Map.of("staffOptions", staff);
  }
}
