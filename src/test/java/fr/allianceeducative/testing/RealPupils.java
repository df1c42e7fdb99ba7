package fr.allianceeducative.testing;

import fr.allianceeducative.casefile.NewPupil;
import fr.allianceeducative.kernel.Uai;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The pupils of six schools as their results file of October 2026 names them: 2,234, with the names that are common in France. */
public final class RealPupils {

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private RealPupils() {}

  /** All of them in one school, the hardest place to find one. */
  public static List<NewPupil> in(Uai school) {
    Map<String, NewPupil> pupils = new LinkedHashMap<>();
    try (InputStream stream = Objects.requireNonNull(RealPupils.class.getResourceAsStream("/imports/resultats-2026-10.csv"))) {
      CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(';').setHeader().setSkipHeaderRecord(true).get();
      for (CSVRecord line : format.parse(new InputStreamReader(stream, Charset.forName("windows-1252")))) {
        String ine = line.get("INE").isBlank() ? null : line.get("INE");
        String key = "real:" + school + ":" + line.get("Nom") + line.get("Prénom") + line.get("Date de naissance") + ine;
        pupils.put(
            key,
            new NewPupil(
                key, ine, line.get("Nom"), line.get("Prénom"), LocalDate.parse(line.get("Date de naissance"), DATE), school, line.get("Classe")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ArrayList<>(pupils.values());
  }
}
