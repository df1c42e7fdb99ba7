package fr.allianceeducative.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** A test of the whole house on a real port, with the demonstration's people. Runs on H2, and again on PostgreSQL. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("database")
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    // every request of a journey brings its password: the hash of production would take most of the time
    properties = "alliance.password-strength=4")
@Import(TestDatabaseConfiguration.class)
public @interface HouseTest {}
