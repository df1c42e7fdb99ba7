package fr.allianceeducative.diagnosis;

/**
 * What was said about sharing with one partner.
 *
 * @param what in a few words
 */
public record PartnerAgreement(String partner, String what, boolean accepted) {

  public PartnerAgreement {
    partner = Wording.required(partner, 200, "Partenaire");
    what = Wording.required(what, 200, "Ce qui serait partagé");
  }
}
