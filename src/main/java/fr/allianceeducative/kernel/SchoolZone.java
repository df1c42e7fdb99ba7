package fr.allianceeducative.kernel;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where schools share one calendar: the zones A, B and C, Corsica, and each académie overseas.
 *
 * <p>Alsace and Moselle have the holidays of zone B and two public holidays of their own, so they stand apart here.
 */
public enum SchoolZone {
  A("Zone A", "Europe/Paris"),
  B("Zone B", "Europe/Paris"),
  B_ALSACE_MOSELLE("Zone B (Alsace-Moselle)", "Europe/Paris"),
  C("Zone C", "Europe/Paris"),
  CORSE("Corse", "Europe/Paris"),
  GUADELOUPE("Guadeloupe", "America/Guadeloupe"),
  MARTINIQUE("Martinique", "America/Martinique"),
  GUYANE("Guyane", "America/Cayenne"),
  REUNION("La Réunion", "Indian/Reunion"),
  MAYOTTE("Mayotte", "Indian/Mayotte"),
  POLYNESIE("Polynésie française", "Pacific/Tahiti"),
  NOUVELLE_CALEDONIE("Nouvelle-Calédonie", "Pacific/Noumea"),
  WALLIS_ET_FUTUNA("Wallis-et-Futuna", "Pacific/Wallis"),
  SAINT_PIERRE_ET_MIQUELON("Saint-Pierre-et-Miquelon", "America/Miquelon");

  private static final String MOSELLE = "057";
  private static final Map<String, SchoolZone> BY_ACADEMIE = academies();

  private final String label;
  private final ZoneId time;

  SchoolZone(String label, String time) {
    this.label = label;
    this.time = ZoneId.of(time);
  }

  /** Zone of an académie by its national two-digit code; empty when there is no such académie. */
  public static Optional<SchoolZone> ofAcademie(String code) {
    return Optional.ofNullable(BY_ACADEMIE.get(code));
  }

  /** Zone of a school: its académie, and for Moselle also its three-character département. */
  public static Optional<SchoolZone> of(String academie, String departement) {
    return MOSELLE.equals(departement) ? Optional.of(B_ALSACE_MOSELLE) : ofAcademie(academie);
  }

  public String label() {
    return label;
  }

  /** The time on the wall of its schools: a day ends when it ends there. */
  public ZoneId time() {
    return time;
  }

  /** The zone whose rows of the holiday table apply. */
  SchoolZone holidays() {
    return this == B_ALSACE_MOSELLE ? B : this;
  }

  /** Whether the long holidays lie around New Year. */
  boolean austral() {
    return this == NOUVELLE_CALEDONIE || this == WALLIS_ET_FUTUNA;
  }

  private static Map<String, SchoolZone> academies() {
    Map<String, SchoolZone> zones = new HashMap<>();
    put(zones, A, "03", "04", "06", "07", "08", "10", "13", "22");
    put(zones, B, "02", "05", "09", "12", "14", "17", "18", "19", "20", "21", "23", "70");
    put(zones, B_ALSACE_MOSELLE, "15");
    put(zones, C, "01", "11", "16", "24", "25");
    put(zones, CORSE, "27");
    put(zones, REUNION, "28");
    put(zones, MARTINIQUE, "31");
    put(zones, GUADELOUPE, "32");
    put(zones, GUYANE, "33");
    put(zones, NOUVELLE_CALEDONIE, "40");
    put(zones, POLYNESIE, "41");
    put(zones, WALLIS_ET_FUTUNA, "42");
    put(zones, MAYOTTE, "43");
    put(zones, SAINT_PIERRE_ET_MIQUELON, "44");
    return Map.copyOf(zones);
  }

  private static void put(Map<String, SchoolZone> zones, SchoolZone zone, String... academies) {
    for (String academie : academies) {
      zones.put(academie, zone);
    }
  }
}
