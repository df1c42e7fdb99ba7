package fr.allianceeducative.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole house on a real port, with the demonstration's people. All tests of the house share one: the engine has one name, so
 * a second house cannot stand beside it in the same JVM.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      // every request of a journey brings its password: the hash of production would take most of the time
      "alliance.password-strength=4",
      // the post goes round when a test says so: it would count among the statements of others
      "alliance.notification.every=24h",
      // a new database each time, so a new witness of its traces
      "alliance.traces.witness=target/witness/${random.uuid}"
    })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = IdentityProvider.Known.class)
@Import({TestDatabaseConfiguration.class, TestMailConfiguration.class})
public @interface House {}
