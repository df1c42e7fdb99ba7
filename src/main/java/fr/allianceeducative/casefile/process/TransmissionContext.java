package fr.allianceeducative.casefile.process;

import fr.allianceeducative.casefile.RecordTransmission;
import fr.allianceeducative.engine.Choice;
import fr.allianceeducative.engine.FormContext;
import fr.allianceeducative.engine.OpenTask;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.People;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The people of the school, one of whom made a transmission unless somebody else did. */
@Component
class TransmissionContext implements FormContext {

  private final People people;

  TransmissionContext(People people) {
    this.people = people;
  }

  @Override
  public boolean fills(OpenTask task) {
    return task.key().equals(AlertProcesses.RECORD_TRANSMISSION) && task.school() != null;
  }

  @Override
  public Map<String, Object> contextOf(OpenTask task) {
    List<Map<String, Object>> staff =
        Stream.concat(
                people.inSchool(new Uai(task.school())).stream()
                    .map(person -> Choice.of(person.displayName(), person.userName())),
                Stream.of(Choice.of("Une personne d’un autre établissement ou service", RecordTransmission.SOMEBODY_ELSE)))
            .toList();
    return Map.of("staffOptions", staff);
  }
}
