package fr.allianceeducative;

import org.camunda.bpm.spring.boot.starter.annotation.EnableProcessApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the house: pages, Tasklist, Cockpit, engine and case file in one process. */
@SpringBootApplication
@EnableProcessApplication
@ConfigurationPropertiesScan
public class AllianceEducativeApplication {

  public static void main(String[] args) {
    SpringApplication.run(AllianceEducativeApplication.class, args);
  }
}
