package fr.allianceeducative.directory;

import fr.allianceeducative.kernel.Refusal;
import java.util.regex.Pattern;

/** Code of a district: letters and digits alone, so that it can also name a group of users. */
public record DistrictCode(String value) {

  private static final Pattern SHAPE = Pattern.compile("[A-Z0-9]{1,20}");

  public DistrictCode {
    if (!SHAPE.matcher(value).matches()) {
      throw new Refusal("Ce code de district n’existe pas : il a au plus 20 lettres majuscules et chiffres.");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
