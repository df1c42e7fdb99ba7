package fr.allianceeducative.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.CaseFile;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.notification.Notice;
import fr.allianceeducative.notification.Notifications;
import fr.allianceeducative.notification.Recipient;
import fr.allianceeducative.people.Role;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class PartnerNoticesTest {

  private static final CaseNumber CASE = new CaseNumber("AE-2026-000042");

  private final Notifications notifications = mock();
  private final CaseDesk cases = mock();
  private final CaseFile file = mock();
  private final PartnerNotices notices = new PartnerNotices(notifications, cases);

  @BeforeEach
  void a_case() {
    when(cases.caseFile(CASE)).thenReturn(file);
    when(file.number()).thenReturn(CASE);
    when(file.school()).thenReturn(new Uai("0350001A"));
  }

  @Test
  void the_referents_are_told_and_read_no_name() {
    when(file.referent()).thenReturn("cpe.brito");
    when(file.secondReferent()).thenReturn("as.brito");

    Notice told = told();

    assertThat(told.to()).isEqualTo(new Recipient.Persons(Set.of("cpe.brito", "as.brito")));
    assertThat(told.wording().sentence()).contains("registre des partages");
  }

  @Test
  void where_nobody_is_referent_the_head_of_the_school_is_told() {
    assertThat(told().to()).isEqualTo(Recipient.team(Role.CHEF_ETABLISSEMENT, Role.DIRECTEUR_ECOLE));
  }

  private Notice told() {
    notices.on(new PartnerUnknown(CASE));
    ArgumentCaptor<Notice> notice = ArgumentCaptor.forClass(Notice.class);
    verify(notifications).tell(notice.capture());
    return notice.getValue();
  }
}
