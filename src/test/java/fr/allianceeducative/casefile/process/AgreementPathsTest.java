package fr.allianceeducative.casefile.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.allianceeducative.casefile.AgreementDesk;
import fr.allianceeducative.casefile.CaseClosed;
import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.CaseFile;
import fr.allianceeducative.casefile.CaseTransferred;
import fr.allianceeducative.casefile.ClosingReason;
import fr.allianceeducative.casefile.Paths;
import fr.allianceeducative.casefile.Pupil;
import fr.allianceeducative.casefile.ReferentNamed;
import fr.allianceeducative.casefile.Share;
import fr.allianceeducative.casefile.ShareChanged;
import fr.allianceeducative.casefile.ShareChanged.Change;
import fr.allianceeducative.casefile.Stage;
import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.SchoolZone;
import fr.allianceeducative.kernel.Uai;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AgreementPathsTest {

  private static final CaseNumber CASE = new CaseNumber("AE-2026-000042");
  private static final Uai SCHOOL = new Uai("0350001A");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 3);
  private static final LocalDate SUMMER = LocalDate.of(2027, 8, 31);

  private final AgreementDesk agreements = mock(AgreementDesk.class);
  private final CaseDesk cases = mock(CaseDesk.class);
  private final AgreementTerm term = mock(AgreementTerm.class);
  private final Paths paths = mock(Paths.class);
  private final WallClock wall = new WallClock(mock(Directory.class));
  private final AgreementPaths listener = new AgreementPaths(agreements, cases, term, paths);
  private final AgreementWords words =
      new AgreementWords(
          agreements, cases, term, wall, Clock.fixed(Instant.parse("2026-11-03T09:00:00Z"), ZoneId.of("Europe/Paris")));
  private CaseFile file;

  @BeforeEach
  void aCase() {
    Pupil pupil = new Pupil(7, "k", null, "Martin", "Lina", LocalDate.of(2012, 5, 2), SCHOOL, "3A");
    file = new CaseFile(CASE, pupil, SCHOOL, Stage.ALLIANCE, null, false, false, null, null, TODAY, null, null, null);
    when(cases.caseFile(CASE)).thenReturn(file);
    when(term.end(file, TODAY)).thenReturn(SUMMER);
    when(term.askAgain(file, SUMMER)).thenReturn(LocalDate.of(2027, 6, 18));
    when(term.askedAnew(eq(file), any())).thenReturn(LocalDate.of(2026, 11, 18));
  }

  @Test
  void the_first_agreement_gets_its_last_day_and_begins_the_path() {
    when(agreements.firstEnd(CASE)).thenReturn(Optional.empty());

    listener.on(changed(Share.Basis.AGREEMENT, Change.AGREED));

    verify(agreements).holdsUntil(any(), eq(SUMMER));
    verify(paths).agreementsGiven(CASE, SCHOOL);
  }

  @Test
  void the_next_ones_begin_no_second_path_and_move_its_dates_only_when_they_end_first() {
    when(agreements.firstEnd(CASE)).thenReturn(Optional.of(SUMMER));
    listener.on(changed(Share.Basis.AGREEMENT, Change.AGREED));
    verify(paths, never()).agreementsChanged(any(), anyBoolean());

    when(term.end(file, TODAY)).thenReturn(LocalDate.of(2027, 3, 9));
    listener.on(changed(Share.Basis.AGREEMENT, Change.AGREED));

    verify(paths).agreementsChanged(CASE, true);
    verify(paths, never()).agreementsGiven(any(), any());
  }

  @Test
  void what_rests_on_the_law_has_no_last_day() {
    listener.on(changed(Share.Basis.LEGAL_OBLIGATION, Change.AGREED));

    verify(agreements, never()).holdsUntil(any(), any());
    verify(paths, never()).agreementsGiven(any(), any());
  }

  @Test
  void the_path_ends_with_the_last_agreement_and_not_before() {
    when(agreements.firstEnd(CASE)).thenReturn(Optional.of(SUMMER));
    listener.on(changed(Share.Basis.AGREEMENT, Change.WITHDRAWN));
    verify(paths, never()).agreementsChanged(any(), anyBoolean());

    when(agreements.firstEnd(CASE)).thenReturn(Optional.empty());
    listener.on(changed(Share.Basis.AGREEMENT, Change.REFUSED));

    verify(paths).agreementsChanged(CASE, false);
  }

  @Test
  void what_the_path_itself_asked_is_no_news_to_it() {
    when(agreements.firstEnd(CASE)).thenReturn(Optional.empty());

    listener.on(changed(Share.Basis.AGREEMENT, Change.NOT_RENEWED));
    listener.on(changed(Share.Basis.AGREEMENT, Change.EXPIRED));

    verify(paths, never()).agreementsChanged(any(), anyBoolean());
  }

  @Test
  void a_referent_who_is_named_is_the_one_who_asks() {
    when(agreements.firstEnd(CASE)).thenReturn(Optional.of(SUMMER));

    listener.on(new ReferentNamed(CASE, List.of("rds.brito")));

    verify(paths).agreementsChanged(CASE, true);
  }

  @Test
  void agreements_end_with_the_case_and_with_the_school() {
    listener.on(new CaseClosed(CASE, ClosingReason.SUCCESS));
    listener.on(new CaseTransferred(CASE));

    verify(agreements, org.mockito.Mockito.times(2)).endAll(CASE);
  }

  @Test
  void the_words_are_those_of_the_agreement_that_ends_first() {
    when(agreements.firstEnd(CASE)).thenReturn(Optional.of(SUMMER));

    assertThat(word("agreementsToRenewOn")).isEqualTo(WallClock.morning(LocalDate.of(2027, 6, 18), SchoolZone.A));
    assertThat(word("agreementsEndOn")).isEqualTo(WallClock.evening(SUMMER, SchoolZone.A));
    assertThat(word("agreementsOver")).isEqualTo(WallClock.morning(SUMMER.plusDays(1), SchoolZone.A));
  }

  @Test
  void what_is_over_is_asked_for_at_once_and_again_after_the_delay() {
    when(agreements.firstEnd(CASE)).thenReturn(Optional.empty());
    when(agreements.someAreOver(CASE)).thenReturn(true);

    assertThat(word("agreementsToRenewOn")).isNull();
    assertThat(word("agreementsOver")).isEqualTo(WallClock.morning(LocalDate.of(2026, 11, 19), SchoolZone.A));
  }

  private Date word(String word) {
    return words.meaningOf(word, CASE.value(), SCHOOL.value());
  }

  private static ShareChanged changed(Share.Basis basis, Change change) {
    return new ShareChanged(
        new Share(1, CASE, "CIO", "Plan", basis, Share.State.GIVEN, TODAY, null, null, null, null, null), change);
  }
}
