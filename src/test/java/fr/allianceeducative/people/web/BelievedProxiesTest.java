package fr.allianceeducative.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** From whom the house believes where a request really comes from: an address that may be forged slows down the wrong person. */
class BelievedProxiesTest {

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "0:0:0:0:0:0:0:1"})
  void a_proxy_on_the_same_machine_is_believed(String address) {
    assertThat(believed(Map.of())).accepts(address);
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.1", "192.168.1.1", "172.18.0.2", "169.254.1.1", "100.64.0.1", "203.0.113.9", "127.0.0.10", "fe80:0:0:0:0:0:0:1"})
  void nobody_else_is_not_even_in_a_private_network(String address) {
    assertThat(believed(Map.of())).rejects(address);
  }

  @Test
  void whoever_runs_the_house_names_the_others() {
    String variable = "server.tomcat.remoteip.internalproxies";

    assertThat(believed(Map.of(variable, "10\\.2\\.0\\.(7|8)"))).accepts("10.2.0.8").rejects("10.2.0.9", "127.0.0.1");
  }

  private static Predicate<String> believed(Map<String, Object> said) {
    try (GenericApplicationContext context = new GenericApplicationContext()) {
      new ConfigDataApplicationContextInitializer().initialize(context);
      context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("said", said));
      ServerProperties server = Binder.get(context.getEnvironment()).bind("server", ServerProperties.class).get();
      return Pattern.compile(server.getTomcat().getRemoteip().getInternalProxies()).asMatchPredicate();
    }
  }
}
