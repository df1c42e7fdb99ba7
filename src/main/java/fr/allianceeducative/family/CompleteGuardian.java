package fr.allianceeducative.family;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.notification.Reach;
import org.jspecify.annotations.Nullable;

/**
 * What was missing to reach a representative.
 *
 * @param name under which the representative stands in the case
 */
public record CompleteGuardian(CaseNumber caseNumber, String name, @Nullable String phone, @Nullable String mail) {

  /** Reads what somebody typed; empty for what is still not known. */
  public static CompleteGuardian typed(CaseNumber number, String name, String phone, String mail) {
    return new CompleteGuardian(number, name, phone(phone), mail(mail));
  }

  static @Nullable String phone(String typed) {
    Refusal.unless(
        typed.isBlank() || Reach.phone(typed).isPresent(), "Vérifiez le téléphone : il s’écrit comme 06 12 34 56 78.");
    return typed.isBlank() ? null : typed.strip();
  }

  static @Nullable String mail(String typed) {
    Refusal.unless(
        typed.isBlank() || Reach.mail(typed).isPresent(), "Vérifiez le courriel : il s’écrit comme prenom.nom@exemple.fr.");
    return typed.isBlank() ? null : typed.strip();
  }
}
