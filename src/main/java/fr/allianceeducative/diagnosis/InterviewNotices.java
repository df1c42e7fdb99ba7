package fr.allianceeducative.diagnosis;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.notification.Appointment;
import fr.allianceeducative.notification.Notice;
import fr.allianceeducative.notification.Notifications;
import fr.allianceeducative.notification.Occasion;
import fr.allianceeducative.notification.Recipient;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts the next meeting into the calendar of whoever agreed on it: a day and a link, no name. */
@Component
class InterviewNotices {

  private final Notifications notifications;
  private final CaseDesk cases;
  private final Clock clock;

  InterviewNotices(Notifications notifications, CaseDesk cases, Clock clock) {
    this.notifications = notifications;
    this.cases = cases;
    this.clock = clock;
  }

  /** What the adult is told. */
  enum Words implements fr.allianceeducative.notification.Wording {
    NEXT_MEETING("Un rendez-vous est à noter dans votre agenda.", Occasion.INVITATION);

    private final String sentence;
    private final Occasion occasion;

    Words(String sentence, Occasion occasion) {
      this.sentence = sentence;
      this.occasion = occasion;
    }

    @Override
    public String sentence() {
      return sentence;
    }

    @Override
    public Occasion occasion() {
      return occasion;
    }
  }

  @EventListener
  void on(MeetingAgreed meeting) {
    if (meeting.by() == null || !meeting.on().isAfter(LocalDate.now(clock))) {
      return;
    }
    Uai school = cases.caseFile(meeting.caseNumber()).school();
    String subject = "rendez-vous:" + meeting.caseNumber();
    notifications.tell(
        Notice.aboutCase(
                meeting.caseNumber(), school, Recipient.person(meeting.by()), Words.NEXT_MEETING, subject + ":" + meeting.on())
            .on(Appointment.day(subject, Appointment.Kind.MEETING, meeting.on())));
  }
}
