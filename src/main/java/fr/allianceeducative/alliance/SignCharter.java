package fr.allianceeducative.alliance;

import fr.allianceeducative.kernel.Refusal;

/**
 * A member answers to the charter.
 *
 * @param shownVersion version of the charter the member had before the eyes
 * @param versionInForce version that holds today
 */
public record SignCharter(long memberId, boolean signed, String shownVersion, String versionInForce) {

  public SignCharter {
    Refusal.unless(
        !signed || shownVersion.equals(versionInForce),
        "La charte a changé entre-temps : rouvrez la tâche pour lire et signer la version en vigueur.");
  }
}
