package fr.allianceeducative.notification.carrier;

import fr.allianceeducative.notification.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/**
 * A mail with an identifier of our own: the same message sent a second time is recognised as the same, by whatever receives it.
 */
final class Envelope extends MimeMessage {

  private final String identifier;

  Envelope(Session session, Message message, String host) {
    super(session);
    this.identifier = "<%s@%s>".formatted(message.token(), host);
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", identifier);
  }
}
