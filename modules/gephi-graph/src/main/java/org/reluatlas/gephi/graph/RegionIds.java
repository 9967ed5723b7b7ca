package org.reluatlas.gephi.graph;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.reluatlas.network.ActivationPattern;
import org.reluatlas.polyhedra.CellComplex;

/**
 * The ids that the nodes of regions have in a graph: the first 12 characters, 60 bits, of the
 * SHA-256 of the activation string, in base 32 (RFC 4648) and lower case. So a region keeps its id
 * in other complexes of as many neurons, such as those of other epochs.
 *
 * <p>Two regions of a complex that agree in these have 24 characters, and so on: ids are unique in
 * any case. Among n regions that happens with a probability of n²/2⁶¹: 1 in 66 million for 187,000.
 * Immutable.
 */
public final class RegionIds {

  /** What {@link #region} returns for an id that no region has. */
  public static final int NO_REGION = -1;

  private static final int LENGTH = 12;
  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

  private final String[] ids;
  private final Map<String, Integer> regions = new HashMap<>();

  /** Names the regions of a complex. O(regions · neurons). */
  public static RegionIds of(CellComplex complex) {
    ActivationPattern[] patterns = new ActivationPattern[complex.regions()];
    for (int region = 0; region < patterns.length; region++) {
      patterns[region] = complex.pattern(region);
    }
    return of(patterns);
  }

  /** Names patterns that differ, in their order. O(patterns · neurons). */
  static RegionIds of(ActivationPattern... patterns) {
    return new RegionIds(patterns, LENGTH);
  }

  RegionIds(ActivationPattern[] patterns, int length) {
    ids = new String[patterns.length];
    byte[][] hashes =
        Arrays.stream(patterns).parallel().map(RegionIds::hash).toArray(byte[][]::new);
    name(IntStream.range(0, ids.length), hashes, length);
    for (int region = 0; region < ids.length; region++) {
      regions.put(ids[region], region);
    }
  }

  /** Gives ids of this length, and longer ones to those that would have the same. */
  private void name(IntStream unnamed, byte[][] hashes, int length) {
    Map<String, Integer> first = new HashMap<>();
    BitSet alike = new BitSet();
    unnamed.forEach(
        region -> {
          ids[region] = base32(hashes[region], length);
          Integer other = first.putIfAbsent(ids[region], region);
          if (other != null) {
            alike.set(other);
            alike.set(region);
          }
        });
    if (!alike.isEmpty()) {
      name(alike.stream(), hashes, 2 * length);
    }
  }

  private static byte[] hash(ActivationPattern pattern) {
    return sha256().digest(pattern.toString().getBytes(StandardCharsets.US_ASCII));
  }

  /** The first so many characters, at most 51. */
  private static String base32(byte[] hash, int length) {
    StringBuilder id = new StringBuilder(length);
    for (int bit = 0; id.length() < length; bit += 5) {
      int at = bit >> 3;
      int next = at + 1 < hash.length ? hash[at + 1] & 255 : 0;
      int two = (hash[at] & 255) << 8 | next;
      id.append(ALPHABET.charAt(two >> (11 - (bit & 7)) & 31));
    }
    return id.toString();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The id of the node of a region. */
  public String id(int region) {
    return ids[region];
  }

  /**
   * The region whose node has this id, or {@link #NO_REGION}. Graphs of earlier versions have the
   * patterns themselves as ids, as {@link PatternText} writes them.
   */
  public int region(String id) {
    Integer region = regions.get(id);
    if (region != null) {
      return region;
    }
    return PatternText.parse(id)
        .map(pattern -> base32(hash(pattern), LENGTH))
        .map(regions::get)
        .orElse(NO_REGION);
  }
}
