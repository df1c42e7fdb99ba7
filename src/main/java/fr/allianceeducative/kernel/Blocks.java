package fr.allianceeducative.kernel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Cuts a long list into blocks, so that no statement carries more parameters than a database takes. */
public final class Blocks {

  private Blocks() {}

  public static <T> List<List<T>> of(Collection<T> all, int size) {
    List<T> list = List.copyOf(all);
    List<List<T>> blocks = new ArrayList<>();
    for (int from = 0; from < list.size(); from += size) {
      blocks.add(list.subList(from, Math.min(from + size, list.size())));
    }
    return blocks;
  }
}
