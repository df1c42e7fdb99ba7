package fr.allianceeducative.casefile.process;

import fr.allianceeducative.casefile.AgreementDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes that agreements are past their last day. */
@Component("expireAgreementsDelegate")
class ExpireAgreementsDelegate implements JavaDelegate {

  private final AgreementDesk agreements;

  ExpireAgreementsDelegate(AgreementDesk agreements) {
    this.agreements = agreements;
  }

  @Override
  public void execute(DelegateExecution execution) {
    agreements.expire(AllianceEducativeProcess.caseOf(execution));
  }
}
