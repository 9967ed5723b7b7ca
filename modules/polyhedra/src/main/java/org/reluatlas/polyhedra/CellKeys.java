package org.reluatlas.polyhedra;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * Keys of 128 bits for the cells and regions of a complex, which do not depend on how they are
 * numbered: the first bits of the SHA-256 of a cell's sign vector towards all neurons and some
 * walls, and of a region's activation pattern.
 *
 * <p>A cell has a sign vector of its own, and so has a region a pattern. That two of n cells share
 * a key has a chance of n² / 2¹²⁹: of 10⁹ cells 1.5 · 10⁻²¹. For use by one thread.
 */
public final class CellKeys {

  private static final int BYTES = 32;

  private final CellComplex complex;
  private final Vertices vertices;
  private final int words;
  private final long walls;
  private final long[] plus;
  private final long[] minus;
  private final byte[] message;
  private final LongBuffer parts;
  private final byte[] hash = new byte[BYTES];
  private final LongBuffer key = ByteBuffer.wrap(hash).asLongBuffer();
  private final MessageDigest digest = newDigest();

  /**
   * Prepares the keys.
   *
   * @param walls those that count: bit 2i the low wall of input i, bit 2i + 1 the high one
   */
  public CellKeys(CellComplex complex, long walls) {
    this.complex = complex;
    this.walls = walls;
    vertices = complex.cellSigns().vertices;
    words = complex.layout().words();
    plus = new long[words];
    minus = new long[words];
    message = new byte[Long.BYTES * (2 * words + 1)];
    parts = ByteBuffer.wrap(message).asLongBuffer();
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Puts the two words of a k-cell's key into an array. O(vertices of the cell · neurons / 64). */
  public void ofCell(int k, int cell, long[] into, int at) {
    Arrays.fill(plus, 0);
    Arrays.fill(minus, 0);
    long onWalls = walls;
    for (int v : complex.vertices(k, cell)) {
      onWalls &= vertices.walls(v);
      for (int w = 0; w < words; w++) {
        plus[w] |= vertices.plus(v, w);
        minus[w] |= vertices.minus(v, w);
      }
    }
    parts.clear();
    parts.put(plus).put(minus).put(onWalls);
    digest(into, at);
  }

  /** Puts the two words of a region's key into an array; it is not the one of its cell. */
  public void ofRegion(int region, long[] into, int at) {
    parts.clear();
    parts.put(complex.cellSigns().patterns.words, region * words, words);
    digest(into, at);
  }

  private void digest(long[] into, int at) {
    digest.update(message, 0, Long.BYTES * parts.position());
    try {
      digest.digest(hash, 0, BYTES);
    } catch (DigestException e) {
      throw new IllegalStateException("a SHA-256 has 32 bytes", e);
    }
    into[at] = key.get(0);
    into[at + 1] = key.get(1);
  }
}
