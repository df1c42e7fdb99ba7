package fr.allianceeducative.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A real SMTP server on a port of its own, that may be stopped and started again; it keeps what it took meanwhile. */
public final class MailServer {

  private final int port = freePort();
  private final List<MimeMessage> taken = new ArrayList<>();
  private final GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  public MailServer start() {
    server.start();
    return this;
  }

  public synchronized void stop() {
    if (server.isRunning()) {
      taken.addAll(List.of(server.getReceivedMessages()));
      server.stop();
    }
  }

  /** Everything it ever took, in no order. */
  public synchronized List<MimeMessage> taken() {
    List<MimeMessage> all = new ArrayList<>(taken);
    if (server.isRunning()) {
      all.addAll(List.of(server.getReceivedMessages()));
    }
    return all;
  }

  /** Forgets what it took. */
  public synchronized void empty() {
    taken.clear();
    if (server.isRunning()) {
      stop();
      taken.clear();
      start();
    }
  }

  /** What the house needs to reach it. */
  public JavaMailSenderImpl sender() {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    sender.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "5000");
    sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "5000");
    return sender;
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
