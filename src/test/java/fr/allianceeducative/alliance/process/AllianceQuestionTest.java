package fr.allianceeducative.alliance.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.allianceeducative.alliance.AllianceDesk;
import fr.allianceeducative.alliance.Domain;
import fr.allianceeducative.alliance.Member;
import fr.allianceeducative.alliance.Member.State;
import fr.allianceeducative.alliance.RecordFamilyAnswer;
import fr.allianceeducative.casefile.FamilyQuestion;
import fr.allianceeducative.casefile.FamilySaid;
import fr.allianceeducative.casefile.Voice;
import fr.allianceeducative.engine.CaseProcesses;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.people.Pen;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AllianceQuestionTest {

  private static final CaseNumber CASE = new CaseNumber("AE-2026-000042");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 3);

  private final AllianceDesk desk = mock(AllianceDesk.class);
  private final CaseProcesses processes = mock(CaseProcesses.class);
  private final Pen pen = mock(Pen.class);
  private final AllianceQuestion question = new AllianceQuestion(desk, processes, pen);

  @Test
  void a_family_is_asked_about_each_partner_outside_and_about_no_colleague_of_the_school() {
    when(desk.members(CASE)).thenReturn(List.of(member(7, false, State.PROPOSED), member(12, true, State.PROPOSED), member(13, true, State.LEFT_OUT)));

    assertThat(question.of(CASE)).singleElement().satisfies(
        asked -> assertThat(asked.partners()).extracting(FamilyQuestion.Partner::key).containsExactly("m12"));
  }

  @Test
  void its_answer_is_kept_as_the_professional_would_and_the_path_learns_who_signs() {
    when(pen.today()).thenReturn(TODAY);
    when(desk.members(CASE)).thenReturn(List.of(member(12, true, State.PROPOSED)));
    when(desk.recordFamilyAnswer(any())).thenReturn(List.of(7L, 12L));
    when(processes.send(any(), any(), any())).thenReturn(1);

    assertThat(question.answer(new FamilySaid(CASE, "alliance", true, Set.of("m12"), Voice.REPRESENTATIVE))).isTrue();

    verify(desk).recordFamilyAnswer(
        new RecordFamilyAnswer(
            CASE, TODAY, RecordFamilyAnswer.Heard.REPRESENTATIVE, RecordFamilyAnswer.Answer.AGREES, Set.of(12L)));
    verify(processes).send(
        eq("allianceFamilyAnswered"), eq(CASE.value()), eq(Map.of("familyAnswer", "AGREES", "signers", List.of("m7", "m12"))));
  }

  @Test
  void a_refusal_ends_it() {
    when(pen.today()).thenReturn(TODAY);
    when(desk.members(CASE)).thenReturn(List.of(member(12, true, State.PROPOSED)));
    when(processes.send(any(), any(), any())).thenReturn(1);

    assertThat(question.answer(new FamilySaid(CASE, "alliance", false, Set.of("m12"), Voice.YOUTH))).isTrue();

    verify(processes).send(
        eq("allianceFamilyAnswered"), any(), eq(Map.of("familyAnswer", "REFUSES", "allianceOutcome", "REFUSED")));
  }

  @Test
  void when_nothing_is_awaited_nothing_is_asked_and_no_answer_is_taken() {
    when(desk.members(CASE)).thenReturn(List.of(member(12, true, State.ACTIVE)));

    assertThat(question.of(CASE)).isEmpty();
    assertThat(question.answer(new FamilySaid(CASE, "alliance", true, Set.of(), Voice.YOUTH))).isFalse();
    verify(desk, never()).recordFamilyAnswer(any());
  }

  private static Member member(long id, boolean outside, State state) {
    return new Member(
        id, CASE, null, null, "Awa Diallo", "Mission locale", Domain.INTEGRATION, outside, false, null, state, null, null, null, null);
  }
}
