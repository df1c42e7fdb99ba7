package fr.allianceeducative.people;

import java.util.Locale;
import java.util.Optional;

/** What a person does in the path. Its group is the candidate group that models name ({@code cpe}, {@code chef-etablissement}). */
public enum Role {
  ENSEIGNANT("Enseignant ou enseignante", Place.SCHOOL),
  PROFESSEUR_PRINCIPAL("Professeur principal", Place.SCHOOL),
  AED("Assistant ou assistante d’éducation", Place.SCHOOL),
  CPE("Conseiller ou conseillère principale d’éducation", Place.SCHOOL),
  RDS("Référent décrochage scolaire", Place.SCHOOL),
  CHEF_ETABLISSEMENT("Chef d’établissement", Place.SCHOOL),
  DIRECTEUR_ECOLE("Directeur ou directrice d’école", Place.SCHOOL),
  PSYEN("Psychologue de l’Éducation nationale", Place.SCHOOL),
  INFIRMIER("Infirmier ou infirmière scolaire", Place.SCHOOL),
  MEDECIN("Médecin scolaire", Place.SCHOOL),
  ASSISTANT_SOCIAL("Assistant ou assistante de service social", Place.SCHOOL),
  RASED("Réseau d’aides spécialisées (RASED)", Place.SCHOOL),
  GPDS_DISTRICT("GPDS de district et réseau FOQUALE", Place.DISTRICT),
  MLDS("Coordination MLDS", Place.DISTRICT),
  CIRCONSCRIPTION("Circonscription (IEN, pôle ressource)", Place.DISTRICT),
  INTEGRATION("Compte technique des imports", Place.EVERYWHERE),
  MODELEUR("Modélisation des parcours", Place.EVERYWHERE),
  ADMIN("Administration technique", Place.EVERYWHERE);

  /** How far a role sees: its school, the schools of its district, or no school at all. */
  public enum Place {
    SCHOOL,
    DISTRICT,
    EVERYWHERE
  }

  private final String label;
  private final Place place;

  Role(String label, Place place) {
    this.label = label;
    this.place = place;
  }

  public String label() {
    return label;
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
