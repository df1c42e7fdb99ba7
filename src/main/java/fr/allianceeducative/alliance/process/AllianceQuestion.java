package fr.allianceeducative.alliance.process;

import fr.allianceeducative.alliance.AllianceDesk;
import fr.allianceeducative.alliance.Member;
import fr.allianceeducative.alliance.RecordFamilyAnswer;
import fr.allianceeducative.alliance.RecordFamilyAnswer.Answer;
import fr.allianceeducative.alliance.RecordFamilyAnswer.Heard;
import fr.allianceeducative.casefile.FamilyQuestion;
import fr.allianceeducative.casefile.FamilyQuestions;
import fr.allianceeducative.casefile.FamilySaid;
import fr.allianceeducative.casefile.Voice;
import fr.allianceeducative.engine.CaseProcesses;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.people.Pen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whether an alliance may be built, asked of the family itself, partner by partner. Its answer moves the path on. */
@Component
class AllianceQuestion implements FamilyQuestions {

  private static final String KEY = "alliance";
  private static final String WHAT = "ce qui est utile pour aider l’élève";
  private static final String WHOLE =
      "Êtes-vous d’accord pour qu’un petit groupe d’adultes aide l’élève ensemble ? L’école vous dit qui ils sont.";

  private final AllianceDesk desk;
  private final CaseProcesses processes;
  private final Pen pen;

  AllianceQuestion(AllianceDesk desk, CaseProcesses processes, Pen pen) {
    this.desk = desk;
    this.processes = processes;
    this.pen = pen;
  }

  @Override
  public List<FamilyQuestion> of(CaseNumber number) {
    List<Member> proposed = proposed(number);
    return proposed.isEmpty()
        ? List.of()
        : List.of(
            new FamilyQuestion(
                KEY,
                WHOLE,
                proposed.stream()
                    .filter(Member::outside)
                    .map(member -> new FamilyQuestion.Partner(MemberKey.of(member.id()), member.label(), WHAT))
                    .toList()));
  }

  @Override
  public boolean answer(FamilySaid said) {
    if (!said.question().equals(KEY) || proposed(said.caseNumber()).isEmpty()) {
      return false;
    }
    List<Long> invited =
        desk.recordFamilyAnswer(
            new RecordFamilyAnswer(
                said.caseNumber(),
                pen.today(),
                said.voice() == Voice.YOUTH ? Heard.YOUTH : Heard.REPRESENTATIVE,
                said.agrees() ? Answer.AGREES : Answer.REFUSES,
                said.partners().stream().map(MemberKey::id).collect(Collectors.toSet())));
    return processes.send(
            BuildAllianceProcess.FAMILY_ANSWERED, said.caseNumber().value(), facts(said.agrees(), invited))
        > 0;
  }

  private static Map<String, Object> facts(boolean agrees, List<Long> invited) {
    return agrees
        ? Map.of(
            BuildAllianceProcess.FAMILY_ANSWER, Answer.AGREES.name(),
            BuildAllianceProcess.SIGNERS, new ArrayList<>(invited.stream().map(MemberKey::of).toList()))
        : Map.of(
            BuildAllianceProcess.FAMILY_ANSWER, Answer.REFUSES.name(),
            BuildAllianceProcess.OUTCOME, BuildAllianceProcess.Outcome.REFUSED.name());
  }

  private List<Member> proposed(CaseNumber number) {
    return desk.members(number).stream().filter(member -> member.state() == Member.State.PROPOSED).toList();
  }
}
