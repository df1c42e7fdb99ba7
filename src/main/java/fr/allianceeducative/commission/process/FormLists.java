package fr.allianceeducative.commission.process;

import fr.allianceeducative.casefile.Pupil;
import fr.allianceeducative.commission.CommissionReader;
import fr.allianceeducative.commission.Referral;
import fr.allianceeducative.engine.Choice;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Cases and people as the tables and lists of this room's forms want them. */
final class FormLists {

  private FormLists() {}

  static List<Map<String, Object>> caseOptions(List<CommissionReader.Listed> cases) {
    return cases.stream()
        .map(
            listed ->
                Choice.of(
                    pupil(listed.file().pupil()) + " · " + subject(listed.referral()),
                    listed.referral().caseNumber().value()))
        .toList();
  }

  static Map<String, Object> row(CommissionReader.Listed listed, ZoneId time) {
    Referral referral = listed.referral();
    return Map.of(
        "caseNumber", referral.caseNumber().value(),
        "pupil", pupil(listed.file().pupil()),
        "subject", subject(referral),
        "referredOn", FrenchDates.day(referral.referredAt(), time),
        "guests", referral.guests() == null ? "" : referral.guests());
  }

  static String subject(Referral referral) {
    return referral.subject().label() + (referral.urgent() ? ", urgente" : "");
  }

  static String pupil(Pupil pupil) {
    return pupil.fullName() + ", " + pupil.schoolClass();
  }
}
