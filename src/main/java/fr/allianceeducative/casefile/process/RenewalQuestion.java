package fr.allianceeducative.casefile.process;

import fr.allianceeducative.casefile.AgreementDesk;
import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.FamilyQuestion;
import fr.allianceeducative.casefile.FamilyQuestions;
import fr.allianceeducative.casefile.FamilySaid;
import fr.allianceeducative.casefile.Paths;
import fr.allianceeducative.casefile.RenewAgreements;
import fr.allianceeducative.casefile.Share;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.people.Pen;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Agreements that come to their end, asked for again of the family itself once it is time to. Its answer moves the path on. */
@Component
class RenewalQuestion implements FamilyQuestions {

  private static final String KEY = "renouvellement";

  private final AgreementDesk agreements;
  private final CaseDesk cases;
  private final AgreementTerm term;
  private final Paths paths;
  private final Pen pen;

  RenewalQuestion(AgreementDesk agreements, CaseDesk cases, AgreementTerm term, Paths paths, Pen pen) {
    this.agreements = agreements;
    this.cases = cases;
    this.term = term;
    this.paths = paths;
    this.pen = pen;
  }

  @Override
  public List<FamilyQuestion> of(CaseNumber number) {
    List<Share> asked = isTime(number) ? agreements.toRenew(number) : List.of();
    return asked.isEmpty()
        ? List.of()
        : List.of(
            new FamilyQuestion(
                KEY,
                null,
                asked.stream().map(share -> new FamilyQuestion.Partner("s" + share.id(), share.partner(), share.what())).toList()));
  }

  @Override
  public boolean answer(FamilySaid said) {
    CaseNumber number = said.caseNumber();
    if (!said.question().equals(KEY) || of(number).isEmpty()) {
      return false;
    }
    agreements.renew(
        new RenewAgreements(
            number,
            said.voice(),
            agreements.toRenew(number).stream()
                .map(Share::id)
                .filter(id -> said.partners().contains("s" + id))
                .collect(Collectors.toSet())));
    paths.agreementsChanged(number, agreements.firstEnd(number).isPresent());
    return true;
  }

  private boolean isTime(CaseNumber number) {
    return agreements.someAreOver(number)
        || agreements
            .firstEnd(number)
            .filter(end -> !term.askAgain(cases.caseFile(number), end).isAfter(pen.today()))
            .isPresent();
  }
}
