package fr.allianceeducative.notification;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Sends the post round again and again, on every node. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class PostSchedule {

  private static final String EVERY = "${alliance.notification.every:20s}";

  private final PostRound round;

  PostSchedule(PostRound round) {
    this.round = round;
  }

  @Scheduled(initialDelayString = EVERY, fixedDelayString = EVERY)
  void goRound() {
    round.run();
  }
}
