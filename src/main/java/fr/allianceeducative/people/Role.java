package fr.allianceeducative.people;

import java.util.Locale;
import java.util.Optional;

/** What a person does in the path. Its group is the candidate group that models name ({@code cpe}, {@code chef-etablissement}). */
public enum Role {
  ENSEIGNANT("Enseignant ou enseignante", "enseignement", Place.SCHOOL),
  PROFESSEUR_PRINCIPAL("Professeur principal", "professeur principal", Place.SCHOOL),
  AED("Assistant ou assistante d’éducation", "AED", Place.SCHOOL),
  CPE("Conseiller ou conseillère principale d’éducation", "CPE", Place.SCHOOL),
  RDS("Référent décrochage scolaire", "RDS", Place.SCHOOL),
  CHEF_ETABLISSEMENT("Chef d’établissement", "direction", Place.SCHOOL),
  DIRECTEUR_ECOLE("Directeur ou directrice d’école", "direction d’école", Place.SCHOOL),
  PSYEN("Psychologue de l’Éducation nationale", "PsyEN", Place.SCHOOL),
  INFIRMIER("Infirmier ou infirmière scolaire", "infirmerie", Place.SCHOOL),
  MEDECIN("Médecin scolaire", "médecine scolaire", Place.SCHOOL),
  ASSISTANT_SOCIAL("Assistant ou assistante de service social", "service social", Place.SCHOOL),
  RASED("Réseau d’aides spécialisées (RASED)", "RASED", Place.SCHOOL),
  GPDS_DISTRICT("GPDS de district et réseau FOQUALE", "GPDS de district", Place.DISTRICT),
  MLDS("Coordination MLDS", "MLDS", Place.DISTRICT),
  CIRCONSCRIPTION("Circonscription (IEN, pôle ressource)", "circonscription", Place.DISTRICT),
  INTEGRATION("Compte technique des imports", "imports", Place.EVERYWHERE),
  MODELEUR("Modélisation des parcours", "modélisation", Place.EVERYWHERE),
  DPO("Délégué ou déléguée à la protection des données", "DPO", Place.EVERYWHERE),
  ADMIN("Administration technique", "administration", Place.EVERYWHERE);

  /** How far a role sees: its school, the schools of its district, or no school at all. */
  public enum Place {
    SCHOOL,
    DISTRICT,
    EVERYWHERE
  }

  private final String label;
  private final String shortLabel;
  private final Place place;

  Role(String label, String shortLabel, Place place) {
    this.label = label;
    this.shortLabel = shortLabel;
    this.place = place;
  }

  public String label() {
    return label;
  }

  /** A word or two, to stand behind a name. */
  public String shortLabel() {
    return shortLabel;
  }

  public Place place() {
    return place;
  }

  /** Candidate group in models and group in the engine. */
  public String group() {
    return this == ADMIN ? "camunda-admin" : name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Role> ofGroup(String group) {
    for (Role role : values()) {
      if (role.group().equals(group)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}
