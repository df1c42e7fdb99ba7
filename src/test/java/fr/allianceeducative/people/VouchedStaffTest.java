package fr.allianceeducative.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.allianceeducative.kernel.Uai;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VouchedStaffTest {

  private static final Uai LYCEE = new Uai("0352318E");
  private static final Uai COLLEGE = new Uai("0351906G");

  private final StaffRegister register = mock();
  private final List<Object> told = new ArrayList<>();
  private final VouchedStaff vouched = new VouchedStaff(register, mock(), mock(), told::add);

  @Test
  void whoever_another_house_says_works_elsewhere_has_left_the_school() {
    when(register.vouchedFor("anne")).thenReturn(Optional.of(anne(LYCEE)));

    vouched.welcome("anne", anne(LYCEE));
    assertThat(told).isEmpty();
    verify(register, never()).lookAfter(any(), any());
    vouched.welcome("anne", anne(COLLEGE));
    verify(register).lookAfter("anne", Set.of());

    assertThat(told).containsExactly(new ColleagueLeft("anne", LYCEE), new RightsChanged("anne"));
  }

  @Test
  void whoever_lost_every_function_has_left_the_school() {
    when(register.vouchedFor("anne")).thenReturn(Optional.of(anne(LYCEE)));

    vouched.lost("anne");

    assertThat(told).containsExactly(new ColleagueLeft("anne", LYCEE), new RightsChanged("anne"));
  }

  @Test
  void a_new_person_has_left_no_school() {
    when(register.vouchedFor("anne")).thenReturn(Optional.empty());
    when(register.named(any())).thenReturn(List.of());

    vouched.welcome("anne", anne(LYCEE));

    assertThat(told).containsExactly(new RightsChanged("anne"));
  }

  private static Staff anne(Uai school) {
    return new Staff("anne", "Anne", Set.of(Role.ENSEIGNANT), school, null);
  }
}
