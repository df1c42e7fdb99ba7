package fr.allianceeducative.engine;

import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;

/** Something the engine holds and shows to nobody. A release that keeps it elsewhere does not start. */
final class EngineField {

  private final Field field;

  EngineField(Class<?> holder, String name) {
    try {
      field = holder.getDeclaredField(name);
      field.setAccessible(true);
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException("%s keeps no %s, as it does in 7.24.0".formatted(holder.getSimpleName(), name), e);
    }
  }

  @Nullable Object of(Object holder) {
    try {
      return field.get(holder);
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
