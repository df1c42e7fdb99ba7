package fr.allianceeducative.notification.carrier;

import fr.allianceeducative.notification.Carrier.Parcel;
import fr.allianceeducative.notification.Message;
import fr.allianceeducative.notification.NotificationProperties;
import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMessage.RecipientType;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.springframework.stereotype.Component;

/** Writes mails: plain text, which every program and every screen reader reads, and an invitation where there is a date. */
@Component
class MailWriter {

  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final Letter letter;
  private final CalendarFile calendar;
  private final NotificationProperties properties;
  private final Clock clock;

  MailWriter(Letter letter, CalendarFile calendar, NotificationProperties properties, Clock clock) {
    this.letter = letter;
    this.calendar = calendar;
    this.properties = properties;
    this.clock = clock;
  }

  MimeMessage write(Session session, Parcel parcel) throws MessagingException {
    Message message = parcel.message();
    MimeMessage mail = new Envelope(session, message, letter.host());
    mail.setFrom(sender());
    mail.setRecipient(RecipientType.TO, new InternetAddress(parcel.address(), true));
    mail.setSubject(letter.subject(message), UTF_8);
    mail.setSentDate(Date.from(clock.instant()));
    // no out-of-office reply to a machine
    mail.setHeader("Auto-Submitted", "auto-generated");
    if (message.event() == null) {
      mail.setText(letter.text(parcel), UTF_8);
    } else {
      mail.setContent(withInvitation(parcel, message.event()));
    }
    mail.saveChanges();
    return mail;
  }

  /** The text, the invitation for programs that answer it, and the same as a file for those that do not. */
  private MimeMultipart withInvitation(Parcel parcel, Message.Event event) throws MessagingException {
    String file = calendar.of(parcel, event, sender().getAddress());
    MimeBodyPart text = new MimeBodyPart();
    text.setText(letter.text(parcel), UTF_8);
    MimeBodyPart invitation = new MimeBodyPart();
    invitation.setDataHandler(calendar(file, "method=" + calendar.method(event)));
    MimeBodyPart both = new MimeBodyPart();
    both.setContent(new MimeMultipart("alternative", text, invitation));
    MimeBodyPart attached = new MimeBodyPart();
    attached.setDataHandler(calendar(file, "name=invitation.ics"));
    attached.setFileName("invitation.ics");
    attached.setDisposition(MimeBodyPart.ATTACHMENT);
    return new MimeMultipart("mixed", both, attached);
  }

  private static DataHandler calendar(String file, String parameter) {
    return new DataHandler(
        new ByteArrayDataSource(file.getBytes(StandardCharsets.UTF_8), "text/calendar; charset=UTF-8; " + parameter));
  }

  private InternetAddress sender() throws MessagingException {
    String from = properties.from();
    return new InternetAddress(
        from == null ? "Alliance éducative <ne-pas-repondre@%s>".formatted(letter.host()) : from, false);
  }
}
