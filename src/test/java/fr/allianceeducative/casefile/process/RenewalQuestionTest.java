package fr.allianceeducative.casefile.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.allianceeducative.casefile.AgreementDesk;
import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.FamilyQuestion;
import fr.allianceeducative.casefile.FamilySaid;
import fr.allianceeducative.casefile.Paths;
import fr.allianceeducative.casefile.RenewAgreements;
import fr.allianceeducative.casefile.Share;
import fr.allianceeducative.casefile.Voice;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.people.Pen;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RenewalQuestionTest {

  private static final CaseNumber CASE = new CaseNumber("AE-2026-000042");
  private static final LocalDate END = LocalDate.of(2026, 12, 1);

  private final AgreementDesk agreements = mock(AgreementDesk.class);
  private final CaseDesk cases = mock(CaseDesk.class);
  private final AgreementTerm term = mock(AgreementTerm.class);
  private final Paths paths = mock(Paths.class);
  private final Pen pen = mock(Pen.class);
  private final RenewalQuestion question = new RenewalQuestion(agreements, cases, term, paths, pen);

  @BeforeEach
  void twoAgreementsThatEndTogether() {
    when(agreements.toRenew(CASE)).thenReturn(List.of(share(4, "CIO"), share(5, "PRE")));
    when(agreements.firstEnd(CASE)).thenReturn(Optional.of(END));
    when(term.askAgain(any(), any())).thenReturn(LocalDate.of(2026, 11, 16));
    when(pen.today()).thenReturn(LocalDate.of(2026, 11, 20));
  }

  @Test
  void agreements_are_asked_for_again_once_it_is_time_to() {
    assertThat(question.of(CASE)).singleElement().satisfies(
        asked -> assertThat(asked.partners()).extracting(FamilyQuestion.Partner::name).containsExactly("CIO", "PRE"));

    when(pen.today()).thenReturn(LocalDate.of(2026, 11, 10));
    assertThat(question.of(CASE)).isEmpty();
    assertThat(question.answer(new FamilySaid(CASE, "renouvellement", true, Set.of("s4"), Voice.REPRESENTATIVE))).isFalse();
    verify(agreements, never()).renew(any());
  }

  @Test
  void what_is_agreed_to_again_goes_on_and_the_path_learns_its_new_dates() {
    assertThat(question.answer(new FamilySaid(CASE, "renouvellement", true, Set.of("s4"), Voice.REPRESENTATIVE))).isTrue();

    verify(agreements).renew(new RenewAgreements(CASE, Voice.REPRESENTATIVE, Set.of(4L)));
    verify(paths).agreementsChanged(CASE, true);
  }

  private static Share share(long id, String partner) {
    return new Share(
        id, CASE, partner, "Synthèse", Share.Basis.AGREEMENT, Share.State.GIVEN, LocalDate.of(2025, 12, 2), null, END, null, null, null);
  }
}
