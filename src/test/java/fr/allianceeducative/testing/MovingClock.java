package fr.allianceeducative.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock a test moves on by hand, in the time of Paris. */
public final class MovingClock extends Clock {

  private volatile Instant now;

  public MovingClock(String instant) {
    set(instant);
  }

  public void set(String instant) {
    now = Instant.parse(instant);
  }

  public void move(Duration on) {
    now = now.plus(on);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneId.of("Europe/Paris");
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(now, zone);
  }
}
