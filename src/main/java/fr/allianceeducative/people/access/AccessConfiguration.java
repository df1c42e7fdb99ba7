package fr.allianceeducative.people.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the matrix once, at the start. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

  @Bean
  AccessMatrix accessMatrix() {
    return MatrixFile.read();
  }
}
