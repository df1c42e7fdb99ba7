package fr.allianceeducative.notification.carrier;

import fr.allianceeducative.notification.Carrier;
import fr.allianceeducative.notification.Channel;
import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Objects;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Carries mails to the SMTP server of {@code spring.mail}, a whole batch over one connection. A server that says « later » is asked
 * again; an address it will never accept is not.
 */
@Component
class MailCarrier implements Carrier {

  private static final int FOR_GOOD = 500;
  private static final String OUT_OF_REACH = "Le serveur de courriel n’est pas joignable.";
  private static final String LATER = "Le serveur de courriel demande de réessayer plus tard.";
  private static final String NOBODY = "Le serveur de courriel refuse cette adresse.";
  private static final String NO_ADDRESS = "Cette adresse de courriel n’en est pas une.";

  private final ObjectProvider<JavaMailSenderImpl> server;
  private final MailWriter writer;

  MailCarrier(ObjectProvider<JavaMailSenderImpl> server, MailWriter writer) {
    this.server = server;
    this.writer = writer;
  }

  @Override
  public Channel channel() {
    return Channel.MAIL;
  }

  @Override
  public boolean isReady() {
    return server.getIfAvailable() != null;
  }

  @Override
  public void carry(List<Parcel> parcels, Receipts receipts) {
    JavaMailSenderImpl settings = server.getObject();
    Session session = settings.getSession();
    Transport line;
    try {
      line = session.getTransport(Objects.requireNonNullElse(settings.getProtocol(), JavaMailSenderImpl.DEFAULT_PROTOCOL));
      line.connect(settings.getHost(), settings.getPort(), settings.getUsername(), settings.getPassword());
    } catch (NoSuchProviderException e) {
      throw new IllegalStateException("spring.mail.protocol names no protocol", e);
    } catch (MessagingException e) {
      parcels.forEach(parcel -> receipts.notNow(parcel, OUT_OF_REACH));
      return;
    }
    try {
      for (Parcel parcel : parcels) {
        if (!line.isConnected()) {
          receipts.notNow(parcel, OUT_OF_REACH);
        } else if (receipts.maySend(parcel)) {
          send(line, session, parcel, receipts);
        }
      }
    } finally {
      hangUp(line);
    }
  }

  private void send(Transport line, Session session, Parcel parcel, Receipts receipts) {
    try {
      MimeMessage mail = writer.write(session, parcel);
      line.sendMessage(mail, mail.getAllRecipients());
    } catch (AddressException e) {
      receipts.never(parcel, NO_ADDRESS);
      return;
    } catch (SendFailedException e) {
      if (isForGood(e)) {
        receipts.never(parcel, NOBODY);
      } else {
        receipts.notNow(parcel, LATER);
      }
      return;
    } catch (MessagingException e) {
      receipts.notNow(parcel, OUT_OF_REACH);
      return;
    }
    receipts.sent(parcel);
  }

  /** Whether the server refused the address itself; a sender or a content it refuses is for administrators to mend. */
  private static boolean isForGood(MessagingException failure) {
    for (Exception cause = failure; cause instanceof MessagingException each; cause = each.getNextException()) {
      if (each instanceof SMTPAddressFailedException address) {
        return address.getReturnCode() >= FOR_GOOD;
      }
    }
    return false;
  }

  /** Everything was taken or not by now: a line that cannot be closed changes nothing. */
  private static void hangUp(Transport line) {
    try {
      line.close();
    } catch (MessagingException ignored) {
      // the other side has gone first
    }
  }
}
