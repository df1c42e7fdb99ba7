package fr.allianceeducative.journey;

import fr.allianceeducative.casefile.FamilyDesk;
import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.testing.DoorTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** Every journey as Tasklist would send it, on H2 and on PostgreSQL. */
@DoorTest
class JourneysOverRestTest implements EveryJourney {

  @Autowired TestRestTemplate http;
  @Autowired Directory directory;
  @Autowired FamilyDesk families;

  @Override
  public Staffroom staffroom() {
    return new Staffroom(http);
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
