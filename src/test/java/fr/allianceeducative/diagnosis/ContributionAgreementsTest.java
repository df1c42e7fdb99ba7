package fr.allianceeducative.diagnosis;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.CaseFile;
import fr.allianceeducative.casefile.Share;
import fr.allianceeducative.casefile.ShareChanged;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationEventPublisher;

class ContributionAgreementsTest {

  private static final CaseNumber CASE = new CaseNumber("AE-2026-000042");
  private static final Uai SCHOOL = new Uai("0350001A");

  private final CaseDesk cases = mock(CaseDesk.class);
  private final People people = mock(People.class);
  private final AwaitedContributions contributions = mock(AwaitedContributions.class);
  private final ApplicationEventPublisher events = mock(ApplicationEventPublisher.class);
  private final ContributionAgreements agreements = new ContributionAgreements(cases, people, contributions, events);

  @BeforeEach
  void aSchoolWithOneNurseAndTwoTeachers() {
    CaseFile file = mock(CaseFile.class);
    when(file.school()).thenReturn(SCHOOL);
    when(cases.caseFile(CASE)).thenReturn(file);
    when(people.inSchool(SCHOOL))
        .thenReturn(
            List.of(person("inf", "Hugo Nguyen", Role.INFIRMIER), person("a", "Anne Morel", Role.ENSEIGNANT), person("b", "Loïc Petit", Role.ENSEIGNANT)));
    when(contributions.withdraw(any(), any())).thenReturn(true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Infirmier ou infirmière scolaire", "infirmerie", "INFIRMERIE", "Infirmière du lycée", "l’infirmier (M. Nguyen)", "Hugo Nguyen", "M. Hugo NGUYEN"})
  void a_profession_is_known_by_its_name_or_by_the_one_person_who_holds_it(String partner) {
    agreements.on(new ShareChanged(share(partner, Share.Basis.AGREEMENT), ShareChanged.Change.WITHDRAWN));

    verify(contributions).withdraw(CASE, Role.INFIRMIER);
    verifyNoMoreInteractions(contributions);
    verify(events).publishEvent(new ContributionWithdrawn(CASE, Role.INFIRMIER));
  }

  @ParameterizedTest
  @CsvSource({
    "l’AS, ASSISTANT_SOCIAL",
    "Assistante sociale scolaire, ASSISTANT_SOCIAL",
    "Assistant ou assistante de service social, ASSISTANT_SOCIAL",
    "Psychologue de l’Éducation nationale, PSYEN",
    "la psy du CIO, PSYEN",
    "Médecine scolaire, MEDECIN",
    "Prof principale, PROFESSEUR_PRINCIPAL",
    "ses professeurs, ENSEIGNANT",
    "Conseiller ou conseillère principale d’éducation, CPE",
    "Direction d’école, DIRECTEUR_ECOLE",
    "le RASED, RASED"
  })
  void a_profession_is_known_as_people_call_it(String partner, Role profession) {
    agreements.on(new ShareChanged(share(partner, Share.Basis.AGREEMENT), ShareChanged.Change.WITHDRAWN));

    verify(contributions).withdraw(CASE, profession);
    verifyNoMoreInteractions(contributions);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mission locale", "Centre social Carrefour 18", "Association Profil", "AS Cesson football"})
  void another_partner_stops_no_contribution(String partner) {
    agreements.on(new ShareChanged(share(partner, Share.Basis.AGREEMENT), ShareChanged.Change.WITHDRAWN));

    verify(contributions, never()).withdraw(any(), any());
  }

  @Test
  void while_a_diagnosis_is_under_way_somebody_is_told_of_a_partner_whom_nothing_recognises() {
    when(contributions.underWay(CASE)).thenReturn(true);

    agreements.on(new ShareChanged(share("Mission locale", Share.Basis.AGREEMENT), ShareChanged.Change.WITHDRAWN));
    agreements.on(new ShareChanged(share("Infirmerie", Share.Basis.AGREEMENT), ShareChanged.Change.WITHDRAWN));

    verify(events, times(1)).publishEvent(new PartnerUnknown(CASE));
  }

  @Test
  void where_no_diagnosis_is_under_way_nobody_is_asked_to_look() {
    agreements.on(new ShareChanged(share("Mission locale", Share.Basis.AGREEMENT), ShareChanged.Change.WITHDRAWN));

    verify(events, never()).publishEvent(any());
  }

  @Test
  void where_several_hold_a_profession_the_others_may_still_contribute() {
    agreements.on(new ShareChanged(share("Anne Morel", Share.Basis.AGREEMENT), ShareChanged.Change.WITHDRAWN));

    verify(contributions, never()).withdraw(any(), any());
  }

  @Test
  void what_the_law_asks_for_and_what_is_only_asked_for_stops_nothing() {
    agreements.on(new ShareChanged(share("Infirmerie", Share.Basis.LEGAL_OBLIGATION), ShareChanged.Change.WITHDRAWN));
    agreements.on(new ShareChanged(share("Infirmerie", Share.Basis.AGREEMENT), ShareChanged.Change.ASKED));
    agreements.on(new ShareChanged(share("Infirmerie", Share.Basis.AGREEMENT), ShareChanged.Change.AGREED));

    verify(contributions, never()).withdraw(any(), any());
  }

  @Test
  void nothing_is_told_when_nobody_was_waiting() {
    when(contributions.withdraw(any(), any())).thenReturn(false);

    agreements.on(new ShareChanged(share("Infirmerie", Share.Basis.AGREEMENT), ShareChanged.Change.EXPIRED));

    verify(events, never()).publishEvent(any());
  }

  private static Staff person(String userName, String name, Role role) {
    return new Staff(userName, name, Set.of(role), SCHOOL, null);
  }

  private static Share share(String partner, Share.Basis basis) {
    return new Share(
        1, CASE, partner, "Synthèse", basis, Share.State.WITHDRAWN, LocalDate.of(2026, 11, 3), null, null, null, null, null);
  }
}
