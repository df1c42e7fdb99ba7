package fr.allianceeducative.standin.process;

import fr.allianceeducative.standin.StaffAbsence;
import fr.allianceeducative.standin.StandInDesk;
import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.engine.ModelWords;
import fr.allianceeducative.kernel.Uai;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Words about an absence: {@code ${absenceBegins}}, the first moment of its first day, and {@code ${absenceIsOver}}, the first moment
 * after its last, where the person works.
 */
@Component
class AbsenceDays implements ModelWords {

  private static final String BEGINS = "absenceBegins";
  private static final String OVER = "absenceIsOver";

  private final StandInDesk desk;
  private final Directory directory;
  private final Clock clock;

  AbsenceDays(StandInDesk desk, Directory directory, Clock clock) {
    this.desk = desk;
    this.directory = directory;
    this.clock = clock;
  }

  @Override
  public boolean knows(String word) {
    return Set.of(BEGINS, OVER).contains(word);
  }

  @Override
  public @Nullable Date meaningOf(String word, @Nullable String businessKey, @Nullable String school) {
    if (businessKey == null) {
      throw new IllegalArgumentException("${%s} means something in the path of an absence only".formatted(word));
    }
    StaffAbsence absence = desk.find(CoverAbsenceProcess.absenceOf(businessKey));
    LocalDate day = word.equals(BEGINS) ? absence.from() : absence.until().plusDays(1);
    return Date.from(day.atStartOfDay(timeOf(school)).toInstant());
  }

  private ZoneId timeOf(@Nullable String school) {
    return school == null
        ? clock.getZone()
        : directory.school(new Uai(school)).map(its -> its.zone().time()).orElse(clock.getZone());
  }
}
