package fr.allianceeducative.trace;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets the traces keep their times. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class TraceClockwork {}
