package fr.allianceeducative.family.process;

import fr.allianceeducative.casefile.FamilyDesk;
import fr.allianceeducative.casefile.Guardian;
import fr.allianceeducative.engine.FormContext;
import fr.allianceeducative.engine.OpenTask;
import fr.allianceeducative.family.CallDesk;
import fr.allianceeducative.family.FamilyCall;
import fr.allianceeducative.family.Holder;
import fr.allianceeducative.kernel.CaseNumber;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who asked to be called, when, and by which number. */
@Component
class CallFamilyContext implements FormContext {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final CallDesk desk;
  private final FamilyDesk families;
  private final Clock clock;

  CallFamilyContext(CallDesk desk, FamilyDesk families, Clock clock) {
    this.desk = desk;
    this.families = families;
    this.clock = clock;
  }

  @Override
  public boolean fills(OpenTask task) {
    return task.key().equals(CallFamilyProcess.CALL_FAMILY);
  }

  @Override
  public Map<String, Object> contextOf(OpenTask task) {
    CaseNumber number = new CaseNumber(Objects.requireNonNull(task.businessKey()));
    List<Guardian> guardians = families.guardians(number);
    List<FamilyCall> waiting = desk.waiting(number);
    return Map.of(
        CallFamilyProcess.LIST, CallDesk.markOf(waiting),
        "callList", waiting.stream().map(call -> row(call, guardians)).toList());
  }

  private Map<String, String> row(FamilyCall call, List<Guardian> guardians) {
    return Map.of(
        "who", call.holder() == Holder.PUPIL ? "L’élève" : Objects.requireNonNullElse(call.caller(), call.holder().label()),
        "askedOn", DAY.format(call.askedAt().atZone(clock.getZone())),
        "moment", call.moment().label(),
        "phone", Objects.requireNonNullElse(call.phone(), phone(call.caller(), guardians)));
  }

  private static String phone(@Nullable String name, List<Guardian> guardians) {
    return guardians.stream()
        .filter(guardian -> guardian.name().equals(name))
        .map(Guardian::phone)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("pas de numéro dans le dossier");
  }
}
