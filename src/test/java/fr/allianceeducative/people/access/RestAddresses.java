package fr.allianceeducative.people.access;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Every address that classes of a REST interface answer, read from their annotations as the server reads them. */
final class RestAddresses {

  private final Set<String> found = new TreeSet<>();

  private RestAddresses() {}

  /** As {@code GET /task/{id}}. */
  static Set<String> of(Collection<Class<?>> roots) {
    RestAddresses addresses = new RestAddresses();
    for (Class<?> root : roots) {
      Path path = annotation(root, Path.class);
      if (path != null) {
        addresses.walk(root, path.value(), new HashSet<>());
      }
    }
    return addresses.found;
  }

  private void walk(Class<?> resource, String at, Set<Class<?>> above) {
    if (!above.add(resource)) {
      return;
    }
    for (Method method : resource.getMethods()) {
      Path path = annotation(method, Path.class);
      String here = path == null ? at : at + "/" + path.value();
      Optional<String> verb = verb(method);
      if (verb.isPresent()) {
        found.add(verb.get() + " " + ("/" + here).replaceAll("/+", "/").replaceAll("(?<=.)/$", ""));
      } else if (path != null) {
        walk(method.getReturnType(), here, new HashSet<>(above));
      }
    }
  }

  private static Optional<String> verb(Method method) {
    return hierarchy(method.getDeclaringClass()).stream()
        .flatMap(type -> same(type, method).stream())
        .flatMap(same -> Set.of(same.getAnnotations()).stream())
        .map(each -> each.annotationType().getAnnotation(HttpMethod.class))
        .filter(each -> each != null)
        .map(HttpMethod::value)
        .findFirst();
  }

  private static <A extends Annotation> A annotation(Class<?> type, Class<A> wanted) {
    return hierarchy(type).stream().map(each -> each.getAnnotation(wanted)).filter(each -> each != null).findFirst().orElse(null);
  }

  private static <A extends Annotation> A annotation(Method method, Class<A> wanted) {
    return hierarchy(method.getDeclaringClass()).stream()
        .flatMap(type -> same(type, method).stream())
        .map(each -> each.getAnnotation(wanted))
        .filter(each -> each != null)
        .findFirst()
        .orElse(null);
  }

  private static Optional<Method> same(Class<?> type, Method method) {
    try {
      return Optional.of(type.getDeclaredMethod(method.getName(), method.getParameterTypes()));
    } catch (NoSuchMethodException e) {
      return Optional.empty();
    }
  }

  /** The class first, then what it extends and implements. */
  private static Set<Class<?>> hierarchy(Class<?> type) {
    Set<Class<?>> all = new LinkedHashSet<>();
    for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
      all.add(each);
    }
    for (Class<?> each : Set.copyOf(all)) {
      for (Class<?> face : each.getInterfaces()) {
        all.addAll(hierarchy(face));
      }
    }
    return all;
  }
}
