package fr.allianceeducative.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import fr.allianceeducative.casefile.FamilyDesk;
import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.journey.Staffroom;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Journeys with nothing but forms of Tasklist: each answer is clicked or typed by the person who gives it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JourneysInTasklist {

  @LocalServerPort private int port;
  @Autowired private TestRestTemplate http;
  @Autowired private Directory directory;
  @Autowired private FamilyDesk families;

  /** What all journeys of a class meet at least. Whoever runs one of them alone looks at what it meets. */
  private final Met enough;

  /** Forms that somebody leaves half-way. */
  private final Set<String> forms;

  private int journeys;
  private final Chromium chromium = new Chromium();
  private ReadText read;
  private TasklistHands hands;

  /**
   * @param sentences sentences looked for in the browsers
   * @param statesBeside stages and professions that looked at the case beside the form
   */
  record Met(int journeys, int sentences, int statesBeside) {}

  JourneysInTasklist(Set<String> forms, Met enough) {
    this.forms = forms;
    this.enough = enough;
  }

  @BeforeAll
  void start() throws IOException {
    read = new ReadText();
    hands = new TasklistHands(chromium, port, read, forms::contains);
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
    if (journeys < enough.journeys()) {
      return;
    }
    assertSoftly(
        softly -> {
          softly.assertThat(hands.formsLeft()).as("forms that somebody left half-way").isEqualTo(forms);
          softly.assertThat(hands.sentences()).as("sentences looked for in the browsers").isGreaterThanOrEqualTo(enough.sentences());
          softly.assertThat(hands.statesBeside()).as("stages and professions that looked at the case beside the form").hasSizeGreaterThanOrEqualTo(enough.statesBeside());
        });
  }

  public Staffroom staffroom() {
    return new Staffroom(http, hands);
  }

  public Directory directory() {
    return directory;
  }

  public FamilyDesk families() {
    return families;
  }
}
