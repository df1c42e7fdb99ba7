package fr.allianceeducative.notification;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the house reaches people. The mail server itself is configured as {@code spring.mail}.
 *
 * @param publicAddress where people open the house; links in messages begin with it
 * @param from sender of mails; by default an address of the mail server's host that nobody reads
 * @param sms the gateway for SMS
 */
@ConfigurationProperties("alliance.notification")
public record NotificationProperties(
    @DefaultValue("http://localhost:8080") String publicAddress, @Nullable String from, @DefaultValue Sms sms) {

  /**
   * A gateway that takes one SMS by HTTP POST.
   *
   * @param url null: no SMS is sent
   * @param headers sent with each request: key of the account, content type
   * @param body with {@code {mobile}}, {@code {text}} and {@code {key}}, which is the same whenever the same SMS is sent again
   */
  public record Sms(
      @Nullable String url,
      @DefaultValue Map<String, String> headers,
      @DefaultValue("{\"to\":\"{mobile}\",\"text\":\"{text}\",\"reference\":\"{key}\"}") String body) {}

  /** The public address without a slash at its end. */
  public String address() {
    return publicAddress.endsWith("/") ? publicAddress.substring(0, publicAddress.length() - 1) : publicAddress;
  }
}
