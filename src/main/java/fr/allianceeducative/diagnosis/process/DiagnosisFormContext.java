package fr.allianceeducative.diagnosis.process;

import static java.util.stream.Collectors.joining;

import fr.allianceeducative.diagnosis.Contribute;
import fr.allianceeducative.diagnosis.DiagnosisDesk;
import fr.allianceeducative.diagnosis.Need;
import fr.allianceeducative.diagnosis.ProtectedNote;
import fr.allianceeducative.diagnosis.WriteSynthesis;
import fr.allianceeducative.engine.Choice;
import fr.allianceeducative.engine.FormContext;
import fr.allianceeducative.engine.OpenTask;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the forms of the shared diagnosis show beside their questions. */
@Component
class DiagnosisFormContext implements FormContext {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final DiagnosisDesk desk;
  private final People people;

  DiagnosisFormContext(DiagnosisDesk desk, People people) {
    this.desk = desk;
    this.people = people;
  }

  @Override
  public boolean fills(OpenTask task) {
    return ShareDiagnosisProcess.KEY.equals(task.process());
  }

  @Override
  public Map<String, Object> contextOf(OpenTask task) {
    CaseNumber number = new CaseNumber(Objects.requireNonNull(task.businessKey()));
    return switch (task.key()) {
      case ShareDiagnosisProcess.CHOOSE_PROFESSIONS ->
          Map.of("professionOptions", desk.professionsAround(number).stream().map(DiagnosisFormContext::option).toList());
      case ShareDiagnosisProcess.CONTRIBUTE -> contribution(number, profession(task));
      case ShareDiagnosisProcess.WRITE_SYNTHESIS ->
          Map.of(
              "contributionList", desk.contributions(number).stream().map(DiagnosisFormContext::row).toList(),
              "noteList", rows(desk.protectedNotes(number)));
      case ShareDiagnosisProcess.VALIDATE_SYNTHESIS ->
          desk.synthesisToValidate(number).map(DiagnosisFormContext::synthesis).orElseGet(Map::of);
      default -> Map.of();
    };
  }

  private Map<String, Object> contribution(CaseNumber number, @Nullable Role profession) {
    return Map.of(
        "professionLabel", profession == null ? "votre profession" : profession.label(),
        "mayProtect", profession != null && desk.mayProtect(profession),
        "ownNotes",
            rows(desk.protectedNotes(number).stream().filter(note -> note.profession() == profession).toList()));
  }

  /** The profession the task asks; without it, the one the reader holds. */
  private @Nullable Role profession(OpenTask task) {
    return Optional.ofNullable(task.facts().get(ShareDiagnosisProcess.PROFESSION))
        .flatMap(group -> Role.ofGroup(group.toString()))
        .or(() -> people.current().map(Staff::roles).filter(roles -> roles.size() == 1).map(roles -> roles.iterator().next()))
        .orElse(null);
  }

  private List<Map<String, String>> rows(List<ProtectedNote> notes) {
    if (notes.isEmpty()) {
      return List.of();
    }
    Map<String, String> names =
        Staff.namesOf(people.named(notes.stream().map(ProtectedNote::author).filter(Objects::nonNull).distinct().toList()));
    return notes.stream()
        .map(
            note ->
                Map.of(
                    "profession", note.profession().label(),
                    "author", note.author() == null ? "" : names.getOrDefault(note.author(), note.author()),
                    "writtenOn", DAY.format(note.writtenOn()),
                    "text", Objects.requireNonNullElse(note.text(), "")))
        .toList();
  }

  private static Map<String, Object> option(Role profession) {
    return Choice.of(profession.label(), profession.group());
  }

  private static Map<String, String> row(Contribute contribution) {
    return Map.of(
        "profession", contribution.profession().label(),
        "potentialities", Objects.requireNonNull(contribution.potentialities()),
        "difficulties", Objects.requireNonNull(contribution.difficulties()),
        "needs", contribution.needs().stream().sorted().map(Need::label).collect(joining(", ")));
  }

  private static Map<String, Object> synthesis(WriteSynthesis synthesis) {
    return Map.of(
        "synthesisPotentialities", synthesis.potentialities(),
        "synthesisDifficulties", synthesis.difficulties(),
        "synthesisPupilVoice", synthesis.pupilVoice(),
        "synthesisFamilyVoice", synthesis.familyVoice());
  }
}
