package fr.allianceeducative.casefile.process;

import fr.allianceeducative.casefile.AgreementDesk;
import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.CaseFile;
import fr.allianceeducative.engine.ModelWords;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.SchoolZone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Words about the agreements of a case, of those that end first: {@code ${agreementsToRenewOn}}, the morning on which it is time to
 * ask again, null when some are over already and must be asked for at once; {@code ${agreementsEndOn}}, the evening of their last day;
 * {@code ${agreementsOver}}, the morning after it. Where all are over the delay for asking again begins anew.
 */
@Component
class AgreementWords implements ModelWords {

  private static final String TO_RENEW = "agreementsToRenewOn";
  private static final String END = "agreementsEndOn";
  private static final String OVER = "agreementsOver";

  private final AgreementDesk agreements;
  private final CaseDesk cases;
  private final AgreementTerm term;
  private final WallClock wall;
  private final Clock clock;

  AgreementWords(AgreementDesk agreements, CaseDesk cases, AgreementTerm term, WallClock wall, Clock clock) {
    this.agreements = agreements;
    this.cases = cases;
    this.term = term;
    this.wall = wall;
    this.clock = clock;
  }

  @Override
  public boolean knows(String word) {
    return Set.of(TO_RENEW, END, OVER).contains(word);
  }

  @Override
  public @Nullable Date meaningOf(String word, @Nullable String businessKey, @Nullable String school) {
    if (businessKey == null) {
      throw new IllegalArgumentException("${%s} means something in the path of a case only".formatted(word));
    }
    CaseFile file = cases.caseFile(new CaseNumber(businessKey));
    SchoolZone zone = wall.zoneOf(file.school().value());
    LocalDate end =
        agreements.firstEnd(file.number()).orElseGet(() -> term.askedAnew(file, LocalDate.now(clock.withZone(zone.time()))));
    return switch (word) {
      case TO_RENEW -> agreements.someAreOver(file.number()) ? null : WallClock.morning(term.askAgain(file, end), zone);
      case END -> WallClock.evening(end, zone);
      default -> WallClock.morning(end.plusDays(1), zone);
    };
  }
}
