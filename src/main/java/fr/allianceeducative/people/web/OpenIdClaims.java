package fr.allianceeducative.people.web;

import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.directory.District;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads who somebody is out of what another house says: known functions in a known place, or nothing. */
final class OpenIdClaims {

  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_DISPLAY_NAME = 100;
  private static final Pattern USER_NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");

  private final OpenIdProperties settings;
  private final Directory directory;

  OpenIdClaims(OpenIdProperties settings, Directory directory) {
    this.settings = settings;
    this.directory = directory;
  }

  /** @throws org.springframework.security.oauth2.core.OAuth2AuthenticationException when no function or place of the house follows from it */
  Staff read(Map<String, Object> claims) {
    OpenIdProperties.Claims names = settings.claims();
    String userName = userName(first(claims, names.userName()));
    Set<Role> roles = roles(texts(claims, names.roles()));
    OpenIdRefusal.FUNCTION.unless(!roles.isEmpty());
    Uai school = has(roles, Role.Place.SCHOOL) ? school(texts(claims, names.school())) : null;
    String district = has(roles, Role.Place.DISTRICT) ? district(texts(claims, names.district())) : null;
    String display = first(claims, names.displayName());
    return new Staff(userName, displayName(display == null ? userName : display), roles, school, district);
  }

  /** Where the other house says the person is written to. */
  Optional<String> mail(Map<String, Object> claims) {
    return Optional.ofNullable(first(claims, settings.claims().mail()));
  }

  /** Technical functions, which no school gives, need a line of their own. */
  private Set<Role> roles(List<String> words) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (String word : words) {
      String ours = settings.roles().get(word);
      if (ours != null) {
        role(ours).ifPresent(roles::add);
      } else {
        role(word).filter(role -> role.place() != Role.Place.EVERYWHERE).ifPresent(roles::add);
      }
    }
    return roles;
  }

  static Optional<Role> role(String word) {
    String name = word.strip().toUpperCase(Locale.ROOT).replace('-', '_');
    for (Role role : Role.values()) {
      if (role.name().equals(name)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }

  private Uai school(List<String> words) {
    List<Uai> said = words.stream().map(word -> word.toUpperCase(Locale.ROOT)).flatMap(word -> Uai.read(word).stream()).toList();
    Set<Uai> known = said.isEmpty() ? Set.of() : directory.schools(said).keySet();
    return said.stream().filter(known::contains).findFirst().orElseThrow(OpenIdRefusal.SCHOOL::refused);
  }

  private String district(List<String> words) {
    List<String> known = directory.districts().stream().map(District::code).map(Object::toString).toList();
    return words.stream().filter(known::contains).findFirst().orElseThrow(OpenIdRefusal.DISTRICT::refused);
  }

  /** Whatever stands between the words of a name becomes a dot: the engine and addresses know no other sign. */
  private static String userName(@Nullable String said) {
    String name =
        said == null ? "" : said.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]+", ".").replaceAll("^[._-]+", "");
    OpenIdRefusal.ACCOUNT.unless(name.length() <= LONGEST_NAME && USER_NAME.matcher(name).matches());
    return name;
  }

  private static String displayName(String said) {
    String name = said.replaceAll("\\p{Cntrl}+", " ").strip();
    return name.length() > LONGEST_DISPLAY_NAME ? name.substring(0, LONGEST_DISPLAY_NAME) : name;
  }

  private static boolean has(Set<Role> roles, Role.Place place) {
    return roles.stream().anyMatch(role -> role.place() == place);
  }

  private static @Nullable String first(Map<String, Object> claims, String name) {
    List<String> texts = texts(claims, name);
    return texts.isEmpty() ? null : texts.get(0);
  }

  /** The texts a claim holds, be it one or a list. */
  private static List<String> texts(Map<String, Object> claims, String name) {
    Object value = claims.get(name);
    int dot = name.indexOf('.');
    if (value == null && dot > 0 && claims.get(name.substring(0, dot)) instanceof Map<?, ?> inner) {
      Map<String, Object> within = new HashMap<>();
      inner.forEach((key, each) -> within.put(String.valueOf(key), each));
      return texts(within, name.substring(dot + 1));
    }
    List<String> texts = new ArrayList<>();
    Collection<?> values = value instanceof Collection<?> many ? many : value == null ? List.of() : List.of(value);
    values.forEach(
        each -> {
          if (each instanceof String text && !text.isBlank()) {
            texts.add(text.strip());
          }
        });
    return texts;
  }
}
