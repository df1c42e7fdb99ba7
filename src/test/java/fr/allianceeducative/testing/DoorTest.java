package fr.allianceeducative.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test of the whole house that asks what its doors answer and nothing of the database that no other test asks: it runs once, on H2. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@House
public @interface DoorTest {}
