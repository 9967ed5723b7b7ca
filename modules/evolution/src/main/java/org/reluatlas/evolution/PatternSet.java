package org.reluatlas.evolution;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.reluatlas.network.ActivationPattern;
import org.reluatlas.polyhedra.CellComplex;

/**
 * The activation patterns of the regions of a complex, as keys of 128 bits in ascending order: the
 * pattern itself of up to 128 neurons, else the first bits of its SHA-256. Immutable.
 */
final class PatternSet {

  /** Two words per region. */
  private final long[] keys;

  private PatternSet(long[] keys) {
    this.keys = keys;
  }

  /** The patterns of a complex and the regions that they are of, in the order of the set. */
  static PatternSet of(CellComplex complex, int[] regions) {
    long[][] entries = new long[complex.regions()][];
    for (int region = 0; region < entries.length; region++) {
      long[] key = key(complex.pattern(region));
      entries[region] = new long[] {key[0], key[1], region};
    }
    Arrays.sort(entries, (a, b) -> compare(a[0], a[1], b[0], b[1]));
    long[] keys = new long[2 * entries.length];
    for (int i = 0; i < entries.length; i++) {
      keys[2 * i] = entries[i][0];
      keys[2 * i + 1] = entries[i][1];
      regions[i] = (int) entries[i][2];
    }
    return new PatternSet(keys);
  }

  private static long[] key(ActivationPattern pattern) {
    long[] words = pattern.words();
    if (words.length <= 2) {
      return Arrays.copyOf(words, 2);
    }
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * words.length);
    bytes.asLongBuffer().put(words);
    try {
      ByteBuffer digest =
          ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
      return new long[] {digest.getLong(), digest.getLong()};
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static int compare(long a0, long a1, long b0, long b1) {
    return a0 != b0 ? Long.compare(a0, b0) : Long.compare(a1, b1);
  }

  int size() {
    return keys.length / 2;
  }

  /** The two words of a key. */
  long word(int index, int word) {
    return keys[2 * index + word];
  }

  /** Hears of two equal keys. */
  interface Match {
    void at(int here, int there);
  }

  /** Tells of every key that both sets have, by its places in them, and returns their number. */
  int match(PatternSet other, Match match) {
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < size() && j < other.size()) {
      int order = compare(keys[2 * i], keys[2 * i + 1], other.keys[2 * j], other.keys[2 * j + 1]);
      if (order == 0) {
        match.at(i, j);
        common++;
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return common;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(size());
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * keys.length);
    bytes.asLongBuffer().put(keys);
    out.write(bytes.array());
  }

  static PatternSet read(DataInputStream in) throws IOException {
    int size = in.readInt();
    byte[] bytes = in.readNBytes(Math.multiplyExact(size, 2 * Long.BYTES));
    if (bytes.length < size * 2L * Long.BYTES) {
      throw new IOException("it ends too early");
    }
    long[] keys = new long[2 * size];
    ByteBuffer.wrap(bytes).asLongBuffer().get(keys);
    return new PatternSet(keys);
  }
}
