package fr.allianceeducative.district.process;

import fr.allianceeducative.casefile.SharingDesk;
import fr.allianceeducative.casefile.SharingNotice;
import fr.allianceeducative.district.DistrictDesk;
import fr.allianceeducative.district.DistrictMeasure;
import fr.allianceeducative.district.FillLiaison;
import fr.allianceeducative.district.Liaison;
import fr.allianceeducative.engine.Choice;
import fr.allianceeducative.engine.FormContext;
import fr.allianceeducative.engine.OpenTask;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What the forms of the second look show: what is missing on the sheet, the sheet itself, what may be asked and decided. */
@Component
class DistrictForms implements FormContext {

  private final DistrictDesk desk;
  private final SharingDesk sharing;
  private final SharingNotice notice;

  DistrictForms(DistrictDesk desk, SharingDesk sharing, SharingNotice notice) {
    this.desk = desk;
    this.sharing = sharing;
    this.notice = notice;
  }

  @Override
  public boolean fills(OpenTask task) {
    return task.process().equals(ExamineInDistrictProcess.KEY);
  }

  @Override
  public Map<String, Object> contextOf(OpenTask task) {
    CaseNumber number = new CaseNumber(Objects.requireNonNull(task.businessKey()));
    if (task.key().equals(ExamineInDistrictProcess.FILL_LIAISON)) {
      Map<String, Object> context = new HashMap<>(again(number));
      context.put("sharingNotice", notice.of(number).orElse(""));
      context.put("requestOptions", options(desk.requests(number), DistrictMeasure::label));
      return context;
    }
    Refusal.unless(
        !task.key().equals(ExamineInDistrictProcess.EXAMINE) || !sharing.paused(number),
        "Le partage de ce dossier est en pause : cette fiche s’ouvrira de nouveau quand l’établissement l’aura repris.");
    Liaison liaison = desk.liaison(number);
    return Map.of(
        "measureOptions", options(desk.decisions(number), DistrictMeasure::decided),
        "sharingNotice", notice.of(number).orElse(""),
        "synthesis", liaison.synthesis(),
        "requestLabel", liaison.request().label(),
        "exceptionLabel", liaison.exception() == null ? "" : liaison.exception().label(),
        "actionsDone", liaison.actionsDone().stream().map(DistrictForms::row).toList());
  }

  /** A sheet that comes back shows what was written, so that nobody writes it twice. */
  private Map<String, Object> again(CaseNumber number) {
    String complement = desk.complement(number);
    if (complement == null) {
      return Map.of();
    }
    Liaison sent = desk.liaison(number);
    return Map.of(
        "entryReason", complement,
        "synthesis", sent.synthesis(),
        "request", sent.request().name(),
        "actionsDone",
            sent.actionsDone().stream()
                .map(action -> Map.of("what", action.what(), "outcome", Objects.requireNonNullElse(action.outcome(), "")))
                .toList());
  }

  private static List<Map<String, Object>> options(List<DistrictMeasure> measures, Function<DistrictMeasure, String> words) {
    return measures.stream().map(measure -> Choice.of(words.apply(measure), measure.name())).toList();
  }

  private static Map<String, String> row(FillLiaison.Action action) {
    return Map.of("what", action.what(), "outcome", action.outcome() == null ? "Non noté" : action.outcome());
  }
}
