package fr.allianceeducative.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allianceeducative.kernel.Delay;
import fr.allianceeducative.testing.DelayTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DelaysDecisionTest {

  private static final Pattern WORD = Pattern.compile("\\bdue_(\\w+)");

  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvSource(textBlock = """
    absenceNotice, 0, HOURS
    acknowledgement, 2, SCHOOL_DAYS
    qualification, 5, SCHOOL_DAYS
    urgentQualification, 1, SCHOOL_DAYS
    qualificationReminder, 3, SCHOOL_DAYS
    contactAttempt, 3, SCHOOL_DAYS
    homeVisit, 5, SCHOOL_DAYS
    interview, 10, SCHOOL_DAYS
    agreement, 10, SCHOOL_DAYS
    agreementFollowUp, 5, SCHOOL_DAYS
    referentNaming, 3, SCHOOL_DAYS
    allianceMembers, 5, SCHOOL_DAYS
    familyAgreement, 10, SCHOOL_DAYS
    charterReminder, 5, SCHOOL_DAYS
    charterSecondReminder, 8, SCHOOL_DAYS
    charterEscalation, 10, SCHOOL_DAYS
    charterSignature, 15, DAYS
    charterClosing, 12, SCHOOL_DAYS
    charterReview, 12, MONTHS
    chooseProfessions, 3, SCHOOL_DAYS
    contributionReminder, 7, SCHOOL_DAYS
    contributionSecondReminder, 9, SCHOOL_DAYS
    contributionEscalation, 10, SCHOOL_DAYS
    contribution, 10, SCHOOL_DAYS
    contributionClosing, 12, SCHOOL_DAYS
    synthesis, 5, SCHOOL_DAYS
    synthesisValidation, 10, SCHOOL_DAYS
    planDraft, 10, SCHOOL_DAYS
    planSignature, 10, SCHOOL_DAYS
    weeklyInterview, 7, DAYS
    noContact, 15, DAYS
    contactRestored, 5, SCHOOL_DAYS
    commissionReferral, 5, SCHOOL_DAYS
    commissionSheet, 24, HOURS
    commissionMinutes, 3, SCHOOL_DAYS
    commissionFamilyInformed, 5, SCHOOL_DAYS
    districtExamination, 30, DAYS
    districtLiaison, 5, SCHOOL_DAYS
    districtReminder, 14, SCHOOL_DAYS
    districtSecondReminder, 18, SCHOOL_DAYS
    districtEscalation, 22, SCHOOL_DAYS
    districtSignature, 3, SCHOOL_DAYS
    schemeSearch, 5, SCHOOL_DAYS
    schemeApplication, 10, SCHOOL_DAYS
    schemeAnswer, 15, DAYS
    waitingListCheck, 15, DAYS
    schemeEntry, 10, SCHOOL_DAYS
    placementReview, 1, MONTHS
    noScheme, 5, SCHOOL_DAYS
    pafi, 12, MONTHS
    missionLocaleCallBack, 15, DAYS
    returnInterview, 15, DAYS
    returnDuration, 12, MONTHS
    reorientationInterview, 3, MONTHS
    trainingDutyEscalation, 2, MONTHS
    exitReview, 10, SCHOOL_DAYS
    departure, 5, SCHOOL_DAYS
    check3Months, 3, MONTHS
    check6Months, 6, MONTHS
    checkRetry, 15, DAYS
    afterExitFollowUp, 12, MONTHS
    urgency, 1, SCHOOL_DAYS
    transmission, 1, SCHOOL_DAYS
    suspensionReview, 10, SCHOOL_DAYS
    transfer, 10, SCHOOL_DAYS
    withdrawal, 5, SCHOOL_DAYS
    siei, 1, MONTHS
    psadCommittee, 1, MONTHS
    practiceExchange, 6, MONTHS
    undelivered, 1, SCHOOL_DAYS
    exceptionalAccess, 2, DAYS
    sharingAgreement, 12, MONTHS
    agreementRenewal, 10, SCHOOL_DAYS
    voiceLink, 14, DAYS
    agreementLink, 30, DAYS
    followLink, 60, DAYS
    familyCall, 2, SCHOOL_DAYS
    unsentForm, 7, DAYS
    """)
  void every_delay_of_the_path_has_its_amount_and_unit(String delay, int amount, Delay.Unit unit) {
    List<Map<String, Object>> rows = DelayTable.rows(delay);

    assertThat(rows).hasSize(1);
    assertThat(Delay.of(((Number) rows.get(0).get("amount")).intValue(), (String) rows.get(0).get("unit")))
        .isEqualTo(new Delay(amount, unit));
    assertThat((String) rows.get(0).get("label")).isNotBlank();
  }

  @Test
  void every_row_of_the_table_is_checked_above_and_says_where_it_comes_from() {
    CsvSource checked = checkedRows();
    assertThat(DelayTable.names())
        .containsExactlyInAnyOrderElementsOf(
            checked.textBlock().lines().filter(line -> !line.isBlank()).map(line -> line.strip().split(",")[0]).toList());
    assertThat(DelayTable.sources()).hasSameSizeAs(DelayTable.names()).noneMatch(String::isBlank);
  }

  @Test
  void an_unknown_delay_has_no_row() {
    assertThat(DelayTable.rows("nobodyKnows")).isEmpty();
  }

  @Test
  void every_delay_that_a_model_names_is_in_the_table() throws IOException {
    Set<String> named = new TreeSet<>();
    try (Stream<Path> models = Files.walk(Path.of("processes"))) {
      for (Path model : models.filter(path -> path.toString().endsWith(".bpmn")).toList()) {
        Matcher word = WORD.matcher(Files.readString(model));
        while (word.find()) {
          named.add(word.group(1));
        }
      }
    }

    assertThat(named).isNotEmpty().isSubsetOf(DelayTable.names());
  }

  private static CsvSource checkedRows() {
    return Stream.of(DelaysDecisionTest.class.getDeclaredMethods())
        .map(method -> method.getAnnotation(CsvSource.class))
        .filter(source -> source != null)
        .findFirst()
        .orElseThrow();
  }
}
