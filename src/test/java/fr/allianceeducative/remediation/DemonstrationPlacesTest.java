package fr.allianceeducative.remediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.core.io.ClassPathResource;

class DemonstrationPlacesTest {

  private final Placements placements = mock(Placements.class);
  private final DemonstrationPlaces demonstration =
      new DemonstrationPlaces(placements, new ClassPathResource("demonstration/places-035.csv"));

  @Test
  void places_are_given_to_schemes_of_the_table_in_the_district_of_the_demonstration() throws IOException {
    String table = read("/processes/remediation/match-scheme.dmn");

    demonstration.run(new DefaultApplicationArguments());

    List<SchemePlaces> read = demonstration.read();
    verify(placements).offer(read);
    assertThat(read).isNotEmpty().allSatisfy(each -> {
      assertThat(each.district()).isEqualTo("D035");
      assertThat(table).contains("<text>\"" + each.schemeCode() + "\"</text>");
    });
    assertThat(read).extracting(SchemePlaces::places).as("one is full, so that a waiting list can be tried").contains(0);
  }

  @Test
  void places_that_somebody_counted_stay() throws IOException {
    when(placements.countsPlaces()).thenReturn(true);

    demonstration.run(new DefaultApplicationArguments());

    verify(placements, never()).offer(any());
  }

  private static String read(String resource) throws IOException {
    try (InputStream stream = Objects.requireNonNull(DemonstrationPlacesTest.class.getResourceAsStream(resource))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
