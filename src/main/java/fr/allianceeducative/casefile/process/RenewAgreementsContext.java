package fr.allianceeducative.casefile.process;

import fr.allianceeducative.casefile.AgreementDesk;
import fr.allianceeducative.casefile.Share;
import fr.allianceeducative.engine.Choice;
import fr.allianceeducative.engine.FormContext;
import fr.allianceeducative.engine.OpenTask;
import fr.allianceeducative.kernel.CaseNumber;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The agreements that are asked for again, each with its last day. */
@Component
class RenewAgreementsContext implements FormContext {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final AgreementDesk agreements;

  RenewAgreementsContext(AgreementDesk agreements) {
    this.agreements = agreements;
  }

  @Override
  public boolean fills(OpenTask task) {
    return task.key().equals(RenewAgreementsProcess.RENEW_AGREEMENTS);
  }

  @Override
  public Map<String, Object> contextOf(OpenTask task) {
    List<Share> asked = agreements.toRenew(new CaseNumber(Objects.requireNonNull(task.businessKey())));
    return Map.of("agreementOptions", asked.stream().map(share -> Choice.of(label(share), "s" + share.id())).toList());
  }

  private static String label(Share share) {
    return share.until() == null
        ? "%s : %s".formatted(share.partner(), share.what())
        : "%s : %s, jusqu’au %s".formatted(share.partner(), share.what(), DAY.format(share.until()));
  }
}
