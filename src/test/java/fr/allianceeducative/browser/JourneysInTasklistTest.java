package fr.allianceeducative.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allianceeducative.casefile.FamilyDesk;
import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.journey.EveryJourney;
import fr.allianceeducative.journey.Staffroom;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every journey with nothing but forms of Tasklist: each answer is clicked or typed by the person who gives it. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneysInTasklistTest implements EveryJourney {

  @LocalServerPort private int port;
  @Autowired private TestRestTemplate http;
  @Autowired private Directory directory;
  @Autowired private FamilyDesk families;

  /** Whoever runs one journey alone looks at what it meets. */
  private static final int ALL = 8;

  private int journeys;
  private final Chromium chromium = new Chromium();
  private ReadText read;
  private TasklistHands hands;

  @BeforeAll
  void start() throws IOException {
    read = new ReadText();
    hands = new TasklistHands(chromium, port, read);
  }

  @BeforeEach
  void openAlbum(TestInfo journey) {
    journeys++;
    hands.opensAlbum(journey.getTestMethod().orElseThrow().getName());
  }

  @AfterEach
  void nothing_on_the_way_was_english() {
    assertThat(read.texts()).as("something was read").isGreaterThan(40);
    assertThat(read.english()).as("English texts and the form where each was seen first").isEmpty();
  }

  @AfterAll
  void stop() {
    hands.close();
    chromium.close();
    if (journeys < ALL) {
      return;
    }
    assertThat(hands.formsLeft()).as("forms that somebody left half-way").isGreaterThan(35);
    assertThat(hands.sentences()).as("sentences looked for in the browsers").isGreaterThan(100);
    assertThat(hands.statesBeside()).as("stages and professions that looked at the case beside the form").isGreaterThan(15);
  }

  @Override
  public Staffroom staffroom() {
    return new Staffroom(http, hands);
  }

  @Override
  public Directory directory() {
    return directory;
  }

  @Override
  public FamilyDesk families() {
    return families;
  }
}
