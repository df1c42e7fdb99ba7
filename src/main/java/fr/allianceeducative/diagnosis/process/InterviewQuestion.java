package fr.allianceeducative.diagnosis.process;

import fr.allianceeducative.casefile.FamilyQuestion;
import fr.allianceeducative.casefile.FamilyQuestions;
import fr.allianceeducative.casefile.FamilySaid;
import fr.allianceeducative.casefile.FamilyWishes;
import fr.allianceeducative.diagnosis.Agreement;
import fr.allianceeducative.diagnosis.ContactChannel;
import fr.allianceeducative.diagnosis.InterviewDesk;
import fr.allianceeducative.diagnosis.PartnerAgreement;
import fr.allianceeducative.engine.CaseProcesses;
import fr.allianceeducative.kernel.CaseNumber;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What the interview left open for a legal representative, asked of the family itself. Its answer moves the path on. */
@Component
class InterviewQuestion implements FamilyQuestions, FamilyWishes {

  private static final String KEY = "entretien";
  private static final String WHOLE =
      "Êtes-vous d’accord pour que l’école accompagne l’élève avec d’autres adultes, et partage avec eux ce qui est utile ?";

  private final InterviewDesk desk;
  private final CaseProcesses processes;

  InterviewQuestion(InterviewDesk desk, CaseProcesses processes) {
    this.desk = desk;
    this.processes = processes;
  }

  @Override
  public List<FamilyQuestion> of(CaseNumber number) {
    return desk.awaitedPartners(number).map(partners -> new FamilyQuestion(KEY, WHOLE, asked(partners))).stream().toList();
  }

  @Override
  public boolean answer(FamilySaid said) {
    Optional<List<PartnerAgreement>> awaited = desk.awaitedPartners(said.caseNumber());
    if (!said.question().equals(KEY) || awaited.isEmpty()) {
      return false;
    }
    Set<String> agreed =
        asked(awaited.get()).stream()
            .filter(partner -> said.partners().contains(partner.key()))
            .map(FamilyQuestion.Partner::name)
            .collect(Collectors.toSet());
    Agreement agreement = desk.familyAnswered(said.caseNumber(), said.agrees(), agreed);
    return processes.send(
            HoldInterviewProcess.AGREEMENT_ANSWERED,
            said.caseNumber().value(),
            Map.of(HoldInterviewProcess.AGREEMENT, agreement.name()))
        > 0;
  }

  @Override
  public Optional<String> channel(CaseNumber number) {
    return desk.preferredChannel(number).map(ContactChannel::name);
  }

  /** The list does not change while an answer is awaited: its order names the partners. */
  private static List<FamilyQuestion.Partner> asked(List<PartnerAgreement> partners) {
    return IntStream.range(0, partners.size())
        .mapToObj(at -> new FamilyQuestion.Partner("p" + at, partners.get(at).partner(), partners.get(at).what()))
        .toList();
  }
}
