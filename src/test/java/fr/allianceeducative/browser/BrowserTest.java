package fr.allianceeducative.browser;

import fr.allianceeducative.testing.House;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of the whole house through a real Chromium. Runs once, on H2: pages do not depend on the database, so it does not
 * carry the tag that would run it again on PostgreSQL. Runs before the tests that fill the house with thousands of pupils.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@Order(1)
@ExtendWith(NeedsChromium.class)
@House
@interface BrowserTest {}
