package fr.allianceeducative.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Gives the house a mail server of its own, so that a test may read what was sent. */
@TestConfiguration(proxyBeanMethods = false)
public class TestMailConfiguration {

  @Bean(destroyMethod = "stop")
  MailServer mailServer() {
    return new MailServer().start();
  }

  @Bean
  JavaMailSenderImpl mailSender(MailServer server) {
    return server.sender();
  }
}
