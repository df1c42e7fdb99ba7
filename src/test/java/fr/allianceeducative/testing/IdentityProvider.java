package fr.allianceeducative.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The other house that vouches for people, as OpenID Connect describes one: what a browser and the house ask of it, with signed proofs. Whoever
 * a test says is in front of it is let in at once, and stays so until they leave.
 */
public final class IdentityProvider {

  public static final String CLIENT = "alliance";
  private static IdentityProvider one;

  private final HttpServer server;
  private final RSAKey key;
  private final Map<String, Map<String, Object>> codes = new ConcurrentHashMap<>();
  private final List<String> departures = new ArrayList<>();
  private Map<String, Object> person = Map.of();

  private IdentityProvider() {
    try {
      key = new RSAKeyGenerator(2048).keyID("k1").generate();
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    server.createContext("/.well-known/openid-configuration", exchange -> json(exchange, metadata()));
    server.createContext("/jwks", exchange -> json(exchange, new JWKSet(key.toPublicJWK()).toJSONObject()));
    server.createContext("/authorize", this::authorize);
    server.createContext("/token", this::token);
    server.createContext("/userinfo", exchange -> json(exchange, person));
    server.createContext("/leave", this::leave);
    server.setExecutor(Runnable::run);
    server.start();
  }

  /** The one beside the house all tests share. */
  public static synchronized IdentityProvider one() {
    if (one == null) {
      one = new IdentityProvider();
    }
    return one;
  }

  public String issuer() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** Who stands in front of it from now on: claims, {@code sub} among them. */
  public void standsInFront(Map<String, Object> claims) {
    person = Map.copyOf(claims);
  }

  /** Where it was told that somebody left, as the query said it. */
  public List<String> departures() {
    return List.copyOf(departures);
  }

  private Map<String, Object> metadata() {
    Map<String, Object> metadata = new HashMap<>();
    metadata.put("issuer", issuer());
    metadata.put("authorization_endpoint", issuer() + "/authorize");
    metadata.put("token_endpoint", issuer() + "/token");
    metadata.put("jwks_uri", issuer() + "/jwks");
    metadata.put("userinfo_endpoint", issuer() + "/userinfo");
    metadata.put("end_session_endpoint", issuer() + "/leave");
    metadata.put("subject_types_supported", List.of("public"));
    metadata.put("response_types_supported", List.of("code"));
    metadata.put("id_token_signing_alg_values_supported", List.of("RS256"));
    return metadata;
  }

  private void authorize(HttpExchange exchange) throws IOException {
    Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
    String code = UUID.randomUUID().toString();
    Map<String, Object> claims = new HashMap<>(person);
    if (asked.containsKey("nonce")) {
      claims.put("nonce", asked.get("nonce"));
    }
    codes.put(code, claims);
    redirect(
        exchange,
        asked.get("redirect_uri") + "?code=" + code + "&state=" + URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8));
  }

  private void token(HttpExchange exchange) throws IOException {
    Map<String, String> asked = parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    Map<String, Object> claims = codes.remove(asked.get("code"));
    JWTClaimsSet.Builder proof =
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .audience(CLIENT)
            .issueTime(new Date())
            .expirationTime(Date.from(Instant.now().plusSeconds(300)));
    claims.forEach(proof::claim);
    String signed;
    try {
      signed = signed(proof.build(), key);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    json(
        exchange,
        Map.of(
            "access_token", UUID.randomUUID().toString(), "token_type", "Bearer", "expires_in", 300,
            "scope", "openid profile", "id_token", signed));
  }

  /** What it would send behind the person’s back when they left it by another door, signed with its own key or with somebody else’s. */
  public String wordThatLeft(String subject, boolean forged) {
    JWTClaimsSet word =
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .audience(CLIENT)
            .subject(subject)
            .jwtID(UUID.randomUUID().toString())
            .issueTime(new Date())
            .expirationTime(Date.from(Instant.now().plusSeconds(120)))
            .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()))
            .build();
    try {
      return signed(word, forged ? new RSAKeyGenerator(2048).keyID("k1").generate() : key);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String signed(JWTClaimsSet claims, RSAKey key) throws JOSEException {
    SignedJWT signed = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1").build(), claims);
    signed.sign(new RSASSASigner(key));
    return signed.serialize();
  }

  private void leave(HttpExchange exchange) throws IOException {
    departures.add(exchange.getRequestURI().getRawQuery());
    person = Map.of();
    redirect(exchange, parameters(exchange.getRequestURI().getRawQuery()).get("post_logout_redirect_uri"));
  }

  private static void redirect(HttpExchange exchange, String address) throws IOException {
    exchange.getResponseHeaders().add("Location", address);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private static void json(HttpExchange exchange, Map<String, Object> content) throws IOException {
    byte[] bytes = JSONObjectUtils.toJSONString(content).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static Map<String, String> parameters(String query) {
    Map<String, String> parameters = new HashMap<>();
    for (String part : query.split("&")) {
      int equals = part.indexOf('=');
      parameters.put(
          part.substring(0, equals), URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
    }
    return parameters;
  }

  /** Tells the house where it is. The house first asks it when somebody comes that way. */
  public static final class Known implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext house) {
      TestPropertyValues.of(
              "alliance.openid.issuer=" + one().issuer(),
              "alliance.openid.client-id=" + CLIENT,
              "alliance.openid.client-secret=secret",
              "alliance.openid.roles.[DIR ETAB]=chef-etablissement")
          .applyTo(house);
    }
  }
}
