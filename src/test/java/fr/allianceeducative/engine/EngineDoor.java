package fr.allianceeducative.engine;

import fr.allianceeducative.people.DemonstrationStaff;
import fr.allianceeducative.testing.Browser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** The two ways to ask the engine: as a program with a password, and as somebody logged in does through a screen. */
enum EngineDoor {
  PROGRAMS("/engine-rest"),
  SCREENS("/camunda/api/engine/engine/default");

  private static final HttpClient PROGRAM = HttpClient.newHttpClient();
  private static final Map<String, Browser> BROWSERS = new HashMap<>();

  private final String place;

  EngineDoor(String place) {
    this.place = place;
  }

  HttpResponse<String> get(int port, String user, String path) throws IOException, InterruptedException {
    return this == SCREENS
        ? browser(port, user).getJson(place + path)
        : PROGRAM.send(program(port, user, path).GET().build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> post(int port, String user, String path, String json) throws IOException, InterruptedException {
    return send(port, user, path, "application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  HttpResponse<String> send(int port, String user, String path, String type, byte[] body) throws IOException, InterruptedException {
    return this == SCREENS
        ? browser(port, user).sendFromScreen(place + path, type, body)
        : PROGRAM.send(
            program(port, user, path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(body)).build(),
            HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder program(int port, String user, String path) {
    String password = user + ":" + DemonstrationStaff.PASSWORD;
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + place + path))
        .header("Accept", "application/json")
        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(password.getBytes(StandardCharsets.UTF_8)));
  }

  /** Whoever has logged in stays so for all tests: one house serves them all. */
  static Browser browser(int port, String user) throws IOException, InterruptedException {
    Browser known = BROWSERS.get(port + user);
    if (known == null) {
      known = new Browser(port).login(user, DemonstrationStaff.PASSWORD);
      BROWSERS.put(port + user, known);
    }
    return known;
  }
}
