package fr.allianceeducative.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;

import fr.allianceeducative.casefile.Share.Basis;
import fr.allianceeducative.casefile.Share.State;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.testing.CaseFileBeans;
import fr.allianceeducative.testing.DatabaseTest;
import fr.allianceeducative.testing.MovingClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Import({CaseFileBeans.class, AgreementDeskTest.Around.class})
@Transactional
class AgreementDeskTest {

  private static final Uai SCHOOL = new Uai("0350001A");
  private static final Staff CPE = new Staff("cpe.brito", "Mme Brito", Set.of(Role.CPE), SCHOOL, null);

  @TestConfiguration(proxyBeanMethods = false)
  static class Around {

    final List<ShareChanged> told = new ArrayList<>();

    @EventListener
    void on(ShareChanged change) {
      told.add(change);
    }

    @Bean
    MovingClock clock() {
      return new MovingClock("2026-11-03T09:00:00Z");
    }
  }

  @Autowired AgreementDesk agreements;
  @Autowired FamilyDesk families;
  @Autowired SharingDesk sharing;
  @Autowired CaseDesk cases;
  @Autowired MovingClock clock;
  @Autowired Around around;
  @Autowired ApplicationEventPublisher events;
  @MockitoBean Paths paths;
  @MockitoBean People people;

  private CaseNumber number;

  @BeforeEach
  void aMinorWithTwoPartners() {
    when(people.current()).thenReturn(Optional.of(CPE));
    clock.set("2026-11-03T09:00:00Z");
    number = pupilBorn("2011-05-02");
    families.recordShare(number, "Mission locale", "Synthèse", Basis.AGREEMENT, true);
    families.recordShare(number, "CIO", "Plan", Basis.AGREEMENT, true);
    around.told.clear();
  }

  @Test
  void an_agreement_taken_back_stops_sharing_with_that_partner_at_once_and_with_no_other() {
    agreements.withdraw(new WithdrawAgreements(number, Set.of("Mission locale"), Voice.REPRESENTATIVE));

    assertThat(sharing.mayShareWith(number, "Mission locale")).isFalse();
    assertThat(sharing.mayShareWith(number, "CIO")).isTrue();
    assertThat(around.told).extracting(ShareChanged::partner).containsExactly("Mission locale");
    assertThat(around.told).allMatch(ShareChanged::stops);
    assertThat(line("Mission locale"))
        .satisfies(
            line -> {
              assertThat(line.state()).isEqualTo(State.WITHDRAWN);
              assertThat(line.withdrawnOn()).isEqualTo(LocalDate.of(2026, 11, 3));
              assertThat(line.withdrawnBy()).isEqualTo("cpe.brito");
              assertThat(line.saidBy()).isEqualTo(Voice.REPRESENTATIVE);
            });
  }

  @Test
  void what_rests_on_the_law_is_not_taken_back() {
    families.recordShare(number, "DSDEN", "Absences", Basis.LEGAL_OBLIGATION, true);

    assertThatThrownBy(() -> agreements.withdraw(new WithdrawAgreements(number, Set.of("DSDEN"), Voice.BOTH)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("n’est plus en cours");
    families.recordShare(number, "DSDEN", "Plan", Basis.AGREEMENT, true);
    agreements.withdraw(new WithdrawAgreements(number, Set.of("DSDEN"), Voice.BOTH));
    assertThat(families.shares(number))
        .filteredOn(share -> share.basis() == Basis.LEGAL_OBLIGATION)
        .extracting(Share::state)
        .containsExactly(State.GIVEN);
  }

  @Test
  void what_the_mission_of_the_school_asks_for_stands_in_the_register_once_and_ends_with_no_agreement() {
    events.publishEvent(new ToTheCommission(number));
    events.publishEvent(new ToTheCommission(number));
    agreements.withdraw(new WithdrawAgreements(number, Set.of("CIO", "Mission locale"), Voice.BOTH));
    agreements.endAll(number);

    assertThat(families.shares(number))
        .filteredOn(share -> share.basis() == Basis.PUBLIC_SERVICE)
        .extracting(Share::partner, Share::state)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("Commission", State.GIVEN));
    assertThat(around.told).filteredOn(ShareChanged::stops).extracting(ShareChanged::partner).doesNotContain("Commission");
  }

  private record ToTheCommission(CaseNumber caseNumber) implements Disclosed {

    @Override
    public String partner() {
      return "Commission";
    }

    @Override
    public String what() {
      return "Fiche";
    }

    @Override
    public Basis basis() {
      return Basis.PUBLIC_SERVICE;
    }
  }

  @Test
  void a_minor_may_take_an_agreement_back_alone() {
    agreements.withdraw(new WithdrawAgreements(number, Set.of("CIO"), Voice.YOUTH));

    assertThat(sharing.mayShareWith(number, "CIO")).isFalse();
  }

  @Test
  void from_eighteen_on_the_young_person_alone_takes_back_and_gives() {
    CaseNumber ofAge = pupilBorn("2008-11-03");
    families.recordShare(ofAge, "CIO", "Plan", Basis.AGREEMENT, true);

    assertThatThrownBy(() -> agreements.withdraw(new WithdrawAgreements(ofAge, Set.of("CIO"), Voice.REPRESENTATIVE)))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("Cet élève est majeur");
    assertThatThrownBy(() -> agreements.renew(new RenewAgreements(ofAge, Voice.REPRESENTATIVE, ids(ofAge))))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("sa propre réponse");
    agreements.renew(new RenewAgreements(ofAge, Voice.YOUTH, ids(ofAge)));
    assertThat(sharing.mayShareWith(ofAge, "CIO")).isTrue();
  }

  @Test
  void an_agreement_is_over_after_its_last_day_even_when_nobody_has_noted_it() {
    families.shares(number).forEach(share -> agreements.holdsUntil(share, LocalDate.of(2026, 11, 4)));
    clock.move(Duration.ofDays(1));
    assertThat(sharing.mayShareWith(number, "CIO")).isTrue();

    clock.move(Duration.ofDays(1));

    assertThat(sharing.mayShareWith(number, "CIO")).isFalse();
    assertThat(line("CIO").stateOn(LocalDate.of(2026, 11, 5))).isEqualTo(State.EXPIRED);
    assertThat(agreements.current(number)).isEmpty();
    assertThat(agreements.someAreOver(number)).isTrue();
    assertThat(around.told).as("nobody was told yet").isEmpty();

    agreements.expire(number);
    agreements.expire(number);

    assertThat(around.told).extracting(ShareChanged::change).containsOnly(ShareChanged.Change.EXPIRED).hasSize(2);
    assertThat(agreements.toRenew(number)).extracting(Share::partner).containsExactlyInAnyOrder("CIO", "Mission locale");
  }

  @Test
  void what_is_asked_for_again_and_not_given_stops() {
    families.recordGuardian(number, new Guardian("Mme Martin", "mère", true, null, null));
    long kept = line("CIO").id();

    agreements.renew(new RenewAgreements(number, Voice.BOTH, Set.of(kept)));

    assertThat(sharing.mayShareWith(number, "CIO")).isTrue();
    assertThat(sharing.mayShareWith(number, "Mission locale")).isFalse();
    assertThat(agreements.current(number)).extracting(Share::partner).containsExactly("CIO");
    assertThat(families.shares(number)).extracting(Share::state).contains(State.ENDED, State.REFUSED, State.WITHDRAWN);
  }

  @Test
  void for_a_minor_nothing_is_given_again_without_somebody_who_has_parental_authority() {
    assertThatThrownBy(() -> agreements.renew(new RenewAgreements(number, Voice.YOUTH, ids(number))))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("aussi la réponse d’un responsable légal");
    assertThatThrownBy(() -> agreements.renew(new RenewAgreements(number, Voice.BOTH, ids(number))))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("autorité parentale");
    assertThat(agreements.current(number)).hasSize(2);
  }

  @Test
  void an_agreement_that_was_asked_for_shares_nothing_until_it_is_given() {
    families.askShare(number, "PRE", "Plan");
    assertThat(sharing.mayShareWith(number, "PRE")).isFalse();
    assertThat(agreements.current(number)).hasSize(2);

    families.recordShare(number, "PRE", "Plan", Basis.AGREEMENT, true);
    assertThat(sharing.mayShareWith(number, "PRE")).isTrue();
  }

  @Test
  void a_refusal_ends_what_was_agreed_before() {
    families.recordShare(number, "CIO", "Synthèse", Basis.AGREEMENT, false);

    assertThat(agreements.current(number)).extracting(Share::partner).containsExactly("Mission locale");
  }

  @Test
  void taking_back_needs_a_partner_and_an_agreement_that_holds() {
    assertThatThrownBy(() -> new WithdrawAgreements(number, Set.of(), Voice.BOTH)).isInstanceOf(Refusal.class);
    agreements.withdraw(new WithdrawAgreements(number, Set.of("CIO"), Voice.BOTH));
    assertThatThrownBy(() -> agreements.withdraw(new WithdrawAgreements(number, Set.of("CIO"), Voice.BOTH)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("relisez le registre");
  }

  private Share line(String partner) {
    return families.shares(number).stream().filter(share -> share.partner().equals(partner)).findFirst().orElseThrow();
  }

  private Set<Long> ids(CaseNumber of) {
    return Set.copyOf(agreements.toRenew(of).stream().map(Share::id).toList());
  }

  private CaseNumber pupilBorn(String day) {
    String key = "accord-" + day;
    Pupil pupil =
        cases
            .register(List.of(new NewPupil(key, null, "Martin", "Lina", LocalDate.parse(day), SCHOOL, "3A")))
            .get(key);
    return cases.open(new OpenCase(pupil.id(), 5, false));
  }
}
