package fr.allianceeducative.people.access;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody may see of a case. Blocks that are not named show nothing. */
public record Sight(Map<Block, Extent> blocks) {

  public static final Sight NOTHING = new Sight(Map.of());

  /** For the house itself, when it works without a person. */
  public static final Sight EVERYTHING =
      new Sight(Arrays.stream(Block.values()).collect(Collectors.toMap(block -> block, block -> Extent.ALL)));

  public Sight {
    blocks = Map.copyOf(blocks);
  }

  public Extent of(Block block) {
    return blocks.getOrDefault(block, Extent.NOTHING);
  }

  /** Whether anything of the block is shown, be it that it exists. */
  public boolean shows(Block block) {
    return of(block) != Extent.NOTHING;
  }

  /** Whether what others wrote in the block is shown, whole or in short. */
  public boolean reads(Block block) {
    return of(block).reaches(Extent.SUMMARY);
  }

  /** Whether all of the block is shown. */
  public boolean readsWhole(Block block) {
    return of(block) == Extent.ALL;
  }

  public boolean isNothing() {
    return Arrays.stream(Block.values()).noneMatch(this::shows);
  }

  /** What is left of it when only these blocks may be shown. */
  Sight only(Set<Block> left) {
    Map<Block, Extent> narrowed = new EnumMap<>(Block.class);
    left.forEach(block -> narrowed.put(block, of(block)));
    return new Sight(narrowed);
  }

  /** What two relations, or two roles, show together. */
  public Sight and(Sight other) {
    Map<Block, Extent> both = new EnumMap<>(Block.class);
    for (Block block : Block.values()) {
      both.put(block, of(block).reaches(other.of(block)) ? of(block) : other.of(block));
    }
    return new Sight(both);
  }
}
