package fr.allianceeducative.directory;

import fr.allianceeducative.kernel.Spelling;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Columns of the national directory, each under the names it has had over the years. */
enum DirectoryColumn {
  UAI("Identifiant_de_l_etablissement", "numero_uai", "code_uai", "uai", "rne", "Identifiant de l'établissement"),
  NAME("Nom_etablissement", "appellation_officielle", "nom de l'établissement", "patronyme_uai"),
  TYPE("Type_etablissement", "type d'établissement"),
  NATURE("code_nature", "nature_uai"),
  SECTOR("Statut_public_prive", "secteur_public_prive_libe", "secteur"),
  ADDRESS_1("Adresse_1", "adresse_uai", "adresse"),
  ADDRESS_2("Adresse_2", "lieu_dit_uai"),
  ADDRESS_3("Adresse_3"),
  POSTAL_CODE("Code postal", "code_postal_uai"),
  COMMUNE_CODE("Code_commune", "code insee", "code_insee_commune"),
  COMMUNE("Nom_commune", "libelle_commune", "commune"),
  DEPARTEMENT_CODE("Code_departement"),
  DEPARTEMENT("Libelle_departement", "nom_departement"),
  ACADEMIE_CODE("Code_academie"),
  ACADEMIE("Libelle_academie", "nom_academie"),
  GENERAL_PATH("Voie_generale"),
  TECHNOLOGICAL_PATH("Voie_technologique"),
  VOCATIONAL_PATH("Voie_professionnelle"),
  PHONE("Telephone", "numero_telephone_uai"),
  MAIL("Mail", "email", "courriel", "mel"),
  CIRCONSCRIPTION("nom_circonscription", "circonscription"),
  LATITUDE("latitude"),
  LONGITUDE("longitude"),
  STATE("etat", "etat_etablissement_libe", "etat_etablissement"),
  DISTRICT_CODE("code_bassin_formation"),
  DISTRICT("libelle_bassin_formation", "bassin_formation", "bassin de formation");

  private final String header;
  private final Set<String> spellings;

  DirectoryColumn(String header, String... others) {
    this.header = header;
    this.spellings = Arrays.stream(others).map(Spelling::essence).collect(Collectors.toCollection(HashSet::new));
    this.spellings.add(Spelling.essence(header));
  }

  String header() {
    return header;
  }

  boolean isCalled(String name) {
    return spellings.contains(Spelling.essence(name));
  }
}
