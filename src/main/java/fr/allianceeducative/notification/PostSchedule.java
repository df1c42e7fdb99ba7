package fr.allianceeducative.notification;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Sends the post round again and again, on every node; writes the summaries first. Nothing happens without a server. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class PostSchedule {

  private static final String EVERY = "${alliance.notification.every:20s}";

  private final Digests digests;
  private final PostRound round;

  PostSchedule(Digests digests, PostRound round) {
    this.digests = digests;
    this.round = round;
  }

  @Scheduled(initialDelayString = EVERY, fixedDelayString = EVERY)
  void goRound() {
    if (round.isPossible()) {
      digests.write();
      round.run();
    }
  }
}
