package org.reluatlas.task.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.IntFunction;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes arrays by name as one NPZ file, which NumPy opens with {@code numpy.load} without pickle:
 * a zip archive of NPY files, format 1.0, little-endian, in C order (NumPy Enhancement Proposal 1).
 * Arrays go to the file as they are put, and nothing is kept in memory.
 */
public final class NpzWriter implements Closeable {

  /** The same arrays give the same file. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final ZipOutputStream zip;
  private NpyArray open;

  /** Writes to a stream, which {@link #close} closes. */
  public NpzWriter(OutputStream out) {
    zip = new ZipOutputStream(out);
    zip.setLevel(Deflater.BEST_SPEED); // twice as fast as usual, and hardly larger
  }

  /**
   * Begins an array, whose elements are to be put next, all of them before the next array begins.
   *
   * @param shape the lengths of its axes; none for a single number
   */
  public NpyArray array(String name, NpyType type, long... shape) throws IOException {
    return begin(name, type.descriptor(), type.bytes(), shape);
  }

  private NpyArray begin(String name, String descriptor, int bytes, long... shape)
      throws IOException {
    finish();
    ZipEntry entry = new ZipEntry(name + ".npy");
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    open = new NpyArray(zip, name, descriptor, bytes, shape);
    return open;
  }

  /** A whole array of int32. */
  public void ints(String name, int... values) throws IOException {
    NpyArray array = array(name, NpyType.INT32, values.length);
    for (int value : values) {
      array.putInteger(value);
    }
  }

  /** A whole array of int64. */
  public void longs(String name, long... values) throws IOException {
    NpyArray array = array(name, NpyType.INT64, values.length);
    for (long value : values) {
      array.putInteger(value);
    }
  }

  /** A whole array of float64. */
  public void doubles(String name, double... values) throws IOException {
    NpyArray array = array(name, NpyType.FLOAT64, values.length);
    for (double value : values) {
      array.putReal(value);
    }
  }

  /** An array of texts. */
  public void texts(String name, List<String> values) throws IOException {
    int longest = 1;
    for (String value : values) {
      longest = Math.max(longest, value.codePointCount(0, value.length()));
    }
    NpyArray array = begin(name, "<U" + longest, Integer.BYTES, values.size(), longest);
    for (String value : values) {
      int[] points = value.codePoints().toArray();
      for (int i = 0; i < longest; i++) {
        array.putInteger(i < points.length ? points[i] : 0);
      }
    }
  }

  /**
   * Lists of int32 as the compressed rows of SciPy's sparse matrices: {@code NAME_indptr}, int64,
   * and {@code NAME_indices}. List i is {@code NAME_indices[NAME_indptr[i]:NAME_indptr[i + 1]]}.
   *
   * @param row of each index from 0; asked for twice, for its length and for what is in it
   */
  public void rows(String name, int count, IntFunction<int[]> row) throws IOException {
    long total = 0;
    NpyArray starts = array(name + "_indptr", NpyType.INT64, count + 1L);
    starts.putInteger(0);
    for (int i = 0; i < count; i++) {
      total += row.apply(i).length;
      starts.putInteger(total);
    }
    NpyArray indices = array(name + "_indices", NpyType.INT32, total);
    for (int i = 0; i < count; i++) {
      for (int index : row.apply(i)) {
        indices.putInteger(index);
      }
    }
  }

  private void finish() throws IOException {
    if (open != null) {
      open.finish();
      zip.closeEntry();
      open = null;
    }
  }

  /**
   * Ends the archive.
   *
   * @throws IllegalStateException when elements of the last array are missing
   */
  @Override
  public void close() throws IOException {
    finish();
    zip.close();
  }
}
