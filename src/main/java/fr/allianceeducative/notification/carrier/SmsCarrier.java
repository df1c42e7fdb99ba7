package fr.allianceeducative.notification.carrier;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import fr.allianceeducative.notification.Carrier;
import fr.allianceeducative.notification.Channel;
import fr.allianceeducative.notification.NotificationProperties;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/** Carries SMS to the gateway of the configuration, one request each. A number the gateway does not accept is not tried again. */
@Component
class SmsCarrier implements Carrier {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Set<Integer> NO_SUCH_NUMBER = Set.of(400, 404, 422);
  private static final String OUT_OF_REACH = "La passerelle SMS n’est pas joignable.";
  private static final String LATER = "La passerelle SMS n’a pas pris le message.";
  private static final String NOBODY = "La passerelle SMS refuse ce numéro.";

  private final NotificationProperties.Sms gateway;
  private final Letter letter;
  private final RestClient http;

  SmsCarrier(NotificationProperties properties, Letter letter) {
    this.gateway = properties.sms();
    this.letter = letter;
    JdkClientHttpRequestFactory requests =
        new JdkClientHttpRequestFactory(HttpClient.newBuilder().connectTimeout(PATIENCE).build());
    requests.setReadTimeout(PATIENCE);
    this.http = RestClient.builder().requestFactory(requests).build();
  }

  @Override
  public Channel channel() {
    return Channel.SMS;
  }

  @Override
  public boolean isReady() {
    return gateway.url() != null && !gateway.url().isBlank();
  }

  @Override
  public void carry(List<Parcel> parcels, Receipts receipts) {
    for (Parcel parcel : parcels) {
      if (receipts.maySend(parcel)) {
        send(parcel, receipts);
      }
    }
  }

  private void send(Parcel parcel, Receipts receipts) {
    HttpStatusCode answer;
    try {
      answer =
          http.post()
              .uri(Objects.requireNonNull(gateway.url()))
              .headers(headers -> headersOf(parcel).forEach(headers::set))
              .body(body(parcel).getBytes(StandardCharsets.UTF_8))
              .exchange((request, response) -> response.getStatusCode());
    } catch (ResourceAccessException e) {
      receipts.notNow(parcel, OUT_OF_REACH);
      return;
    }
    if (answer.is2xxSuccessful()) {
      receipts.sent(parcel);
    } else if (NO_SUCH_NUMBER.contains(answer.value())) {
      receipts.never(parcel, NOBODY);
    } else {
      receipts.notNow(parcel, LATER);
    }
  }

  private Map<String, String> headersOf(Parcel parcel) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.put(HttpHeaders.CONTENT_TYPE, "application/json");
    gateway.headers().forEach((name, value) -> headers.put(name, value.replace("{key}", parcel.message().token())));
    return headers;
  }

  private String body(Parcel parcel) {
    boolean form = headersOf(parcel).getOrDefault(HttpHeaders.CONTENT_TYPE, "").toLowerCase(Locale.ROOT).contains("urlencoded");
    return gateway
        .body()
        .replace("{mobile}", escaped(parcel.address(), form))
        .replace("{text}", escaped(letter.shortText(parcel), form))
        .replace("{key}", escaped(parcel.message().token(), form));
  }

  private static String escaped(String text, boolean form) {
    return form
        ? URLEncoder.encode(text, StandardCharsets.UTF_8)
        : new String(JsonStringEncoder.getInstance().quoteAsString(text));
  }
}
