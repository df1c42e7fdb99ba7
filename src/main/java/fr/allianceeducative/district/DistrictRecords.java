package fr.allianceeducative.district;

import fr.allianceeducative.kernel.CaseNumber;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What went to the district and came back, as the page of a case reads it. */
public interface DistrictRecords {

  /** Sheets with the examinations they led to, newest first; one statement. */
  List<Sent> sent(CaseNumber number);

  /** A sheet; what is about its examination is null until there is one. */
  record Sent(
      LocalDate on,
      @Nullable String author,
      DistrictMeasure request,
      @Nullable LocalDate examinedOn,
      @Nullable String examinedBy,
      @Nullable DistrictMeasure measure,
      @Nullable String advice) {}
}
