package fr.allianceeducative.trace.web;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.trace.Place;
import fr.allianceeducative.trace.TraceKind;
import fr.allianceeducative.trace.TraceQuery;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was typed in the search, as it was typed.
 *
 * @param personne name of an account
 * @param dossier number of a case
 * @param nature name of a {@link TraceKind}
 * @param du first day, {@code 2026-11-03}
 * @param au last day
 * @param avant where the page before stopped
 */
record SearchForm(
    @Nullable String personne,
    @Nullable String dossier,
    @Nullable String nature,
    @Nullable String du,
    @Nullable String au,
    @Nullable String avant) {

  private static final Pattern ACCOUNT = Pattern.compile("[\\p{Alnum}._@-]{1,64}");

  /** @throws Refusal when something typed is none of what is asked */
  TraceQuery query() {
    return new TraceQuery(account(), number(), kind(), day(du), day(au), avant == null ? null : Place.read(avant).orElse(null));
  }

  private @Nullable String account() {
    if (isBlank(personne)) {
      return null;
    }
    Refusal.unless(ACCOUNT.matcher(personne.strip()).matches(), "Écrivez le nom du compte, comme cpe.brito.");
    return personne.strip();
  }

  private @Nullable CaseNumber number() {
    return isBlank(dossier) ? null : new CaseNumber(dossier.strip().toUpperCase(Locale.ROOT));
  }

  private @Nullable TraceKind kind() {
    return Arrays.stream(TraceKind.values()).filter(each -> each.name().equals(nature)).findFirst().orElse(null);
  }

  static @Nullable LocalDate day(@Nullable String text) {
    if (isBlank(text)) {
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(text.strip());
      Refusal.unless(day.getYear() >= 2000 && day.getYear() < 3000, "Choisissez une date de notre siècle.");
      return day;
    } catch (DateTimeParseException e) {
      throw new Refusal("Choisissez la date dans le calendrier, ou écrivez-la comme 2026-11-03.");
    }
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
