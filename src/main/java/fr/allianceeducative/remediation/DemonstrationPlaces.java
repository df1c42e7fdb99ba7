package fr.allianceeducative.remediation;

import fr.allianceeducative.directory.InitialDirectory;
import fr.allianceeducative.kernel.tabular.Column;
import fr.allianceeducative.kernel.tabular.Limits;
import fr.allianceeducative.kernel.tabular.Row;
import fr.allianceeducative.kernel.tabular.TabularFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Places of schemes to try the house with, where nobody has counted any yet. Never in production. */
@Component
@ConditionalOnProperty("alliance.demonstration")
@Order(DemonstrationPlaces.AFTER_THE_DISTRICTS)
class DemonstrationPlaces implements ApplicationRunner {

  static final int AFTER_THE_DISTRICTS = InitialDirectory.ORDER + 10;

  private static final Column DISTRICT = Column.required("District");
  private static final Column SCHEME = Column.required("Dispositif");
  private static final Column PLACES = Column.required("Places");

  private final Placements placements;
  private final Resource file;

  DemonstrationPlaces(Placements placements, @Value("classpath:demonstration/places-035.csv") Resource file) {
    this.placements = placements;
    this.file = file;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) throws IOException {
    if (!placements.countsPlaces()) {
      placements.offer(read());
    }
  }

  List<SchemePlaces> read() throws IOException {
    List<SchemePlaces> offered = new ArrayList<>();
    try (InputStream stream = file.getInputStream()) {
      TabularFile.read(stream, Limits.standard())
          .forEachRow(
              List.of(DISTRICT, SCHEME, PLACES),
              row -> offered.add(places(row)),
              refused -> {
                throw new IllegalStateException("Line " + refused.line() + " of the places: " + refused.reason());
              });
    }
    return offered;
  }

  private static SchemePlaces places(Row row) {
    return new SchemePlaces(row.required(DISTRICT), row.required(SCHEME), row.count(PLACES));
  }
}
