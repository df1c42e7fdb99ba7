package fr.allianceeducative.rights.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.allianceeducative.kernel.tabular.SafeCell;
import fr.allianceeducative.rights.KnownCase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;

/** The document as files: one for a spreadsheet, one for another program, in one archive. */
@Component
class KnownCaseFiles {

  /** Without it a spreadsheet reads French letters wrong. */
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private static final CSVFormat FORMAT =
      CSVFormat.Builder.create(CSVFormat.EXCEL).setDelimiter(';').setHeader("Chapitre", "Ligne", "Rubrique", "Valeur").get();

  private final ObjectMapper json;

  KnownCaseFiles(ObjectMapper json) {
    this.json = json;
  }

  byte[] archive(KnownCase known) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream archive = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      put(archive, known.number() + ".csv", spreadsheet(known).getBytes(StandardCharsets.UTF_8));
      put(archive, known.number() + ".json", json.writerWithDefaultPrettyPrinter().writeValueAsBytes(Handed.of(known)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private record Handed(String number, String pupil, String on, List<KnownCase.Chapter> chapters) {

    static Handed of(KnownCase known) {
      return new Handed(known.number().value(), known.pupil(), known.on().toString(), known.chapters());
    }
  }

  private static String spreadsheet(KnownCase known) throws IOException {
    StringWriter text = new StringWriter();
    text.append(BYTE_ORDER_MARK);
    try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
      for (KnownCase.Chapter chapter : known.chapters()) {
        int line = 0;
        for (KnownCase.Entry entry : chapter.entries()) {
          line++;
          for (KnownCase.Field field : entry.fields()) {
            printer.printRecord(chapter.title(), line, field.label(), SafeCell.of(field.value()));
          }
        }
      }
    }
    return text.toString();
  }

  private static void put(ZipOutputStream archive, String name, byte[] content) throws IOException {
    archive.putNextEntry(new ZipEntry(name));
    archive.write(content);
    archive.closeEntry();
  }
}
