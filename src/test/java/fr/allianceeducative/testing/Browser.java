package fr.allianceeducative.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks for pages as a person's browser does: it keeps the session, follows to the login and sends its form. */
public final class Browser {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*(?:content|value)=\"([^\"]+)\"");

  private final CookieManager cookies = new CookieManager();
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(cookies).followRedirects(HttpClient.Redirect.NORMAL).build();
  private final String house;
  private String landing = "";

  public Browser(int port) {
    this.house = "http://localhost:" + port;
  }

  public Browser login(String user, String password) throws IOException, InterruptedException {
    Matcher token = TOKEN.matcher(get("/login").body());
    if (!token.find()) {
      throw new AssertionError("The login page has no token");
    }
    String form = "username=" + user + "&password=" + password + "&_csrf=" + token.group(1);
    landing = sent("/login", form).body();
    return this;
  }

  public HttpResponse<String> logout() throws IOException, InterruptedException {
    return post("/logout", "");
  }

  /** Sends a form, as the button of a page does. */
  public HttpResponse<String> post(String address, String form) throws IOException, InterruptedException {
    Matcher token = TOKEN.matcher(get("/").body());
    if (!token.find()) {
      throw new AssertionError("The home page has no token");
    }
    return sent(address, "_csrf=" + token.group(1) + "&" + form);
  }

  /** Sends a form as it stands, with whatever token it was drawn with. */
  public HttpResponse<String> sent(String address, String form) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(house + address))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** As after a long break: the house does not know this browser any more. */
  public void forgetSession() {
    cookies.getCookieStore().removeAll();
  }

  /** The page the last login led to. */
  public String landing() {
    return landing;
  }

  public HttpResponse<String> get(String address) throws IOException, InterruptedException {
    return get(address, "text/html");
  }

  /** What a page asks for behind its person's back, Tasklist's lists for one. */
  public HttpResponse<String> getJson(String address) throws IOException, InterruptedException {
    return get(address, "application/hal+json, application/json; q=0.5");
  }

  /** Sends what a screen of the engine sends, with the token the engine gives its screens. */
  public HttpResponse<String> sendFromScreen(String address, String type, byte[] body) throws IOException, InterruptedException {
    if (screenToken().isEmpty()) {
      getJson("/camunda/api/engine/engine");
    }
    return client.send(
        HttpRequest.newBuilder(URI.create(house + address))
            .header("Content-Type", type)
            .header("X-XSRF-TOKEN", screenToken())
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private String screenToken() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  private HttpResponse<String> get(String address, String accept) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(house + address)).header("Accept", accept).build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
