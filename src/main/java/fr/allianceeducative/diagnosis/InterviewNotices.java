package fr.allianceeducative.diagnosis;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.CaseFile;
import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.notification.Appointment;
import fr.allianceeducative.notification.Notice;
import fr.allianceeducative.notification.Notifications;
import fr.allianceeducative.notification.Occasion;
import fr.allianceeducative.notification.Recipient;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Puts the interview and the next meeting into the calendars of whoever agreed on them and of the référent: a day and a link, no name.
 * When the case ends, {@link Notifications} takes them out again.
 */
@Component
class InterviewNotices {

  private final Notifications notifications;
  private final CaseDesk cases;
  private final Directory directory;
  private final Clock clock;

  InterviewNotices(Notifications notifications, CaseDesk cases, Directory directory, Clock clock) {
    this.notifications = notifications;
    this.cases = cases;
    this.directory = directory;
    this.clock = clock;
  }

  /** What the adult is told. */
  enum Words implements fr.allianceeducative.notification.Wording {
    INTERVIEW("Un entretien est à noter dans votre agenda.", Occasion.INVITATION),
    MOVED("Un entretien est reporté à une autre date.", Occasion.INVITATION),
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
  void on(InterviewAgreed interview) {
    CaseFile file = cases.caseFile(interview.caseNumber());
    Instant at = interview.at().atZone(timeOf(file.school())).toInstant();
    if (at.isAfter(clock.instant())) {
      String subject = "entretien:" + file.number();
      // moved and moved back it is told again
      String key = "%s:%s:%d".formatted(subject, at, clock.millis());
      invite(file, interview.by(), interview.putOff() ? Words.MOVED : Words.INTERVIEW, key, new Appointment(subject, Appointment.Kind.INTERVIEW, at, null));
    }
  }

  @EventListener
  void on(MeetingAgreed meeting) {
    if (meeting.on().isAfter(LocalDate.now(clock))) {
      CaseFile file = cases.caseFile(meeting.caseNumber());
      String subject = "rendez-vous:" + file.number();
      invite(file, meeting.by(), Words.NEXT_MEETING, subject + ":" + meeting.on(), Appointment.day(subject, Appointment.Kind.MEETING, meeting.on()));
    }
  }

  /** Whoever holds it, and the pupil's référent, who is often somebody else. */
  private void invite(CaseFile file, @Nullable String by, Words words, String key, Appointment date) {
    Set<String> invited = Stream.of(by, file.referent()).filter(Objects::nonNull).collect(Collectors.toSet());
    if (!invited.isEmpty()) {
      notifications.tell(Notice.aboutCase(file.number(), file.school(), Recipient.persons(invited), words, key).on(date));
    }
  }

  private ZoneId timeOf(Uai school) {
    return directory.school(school).map(its -> its.zone().time()).orElse(clock.getZone());
  }
}
