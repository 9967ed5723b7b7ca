package org.reluatlas.task.parquet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.reluatlas.task.CancelledException;
import org.reluatlas.task.CancelledProgress;
import org.reluatlas.task.Progress;

/**
 * Files byte by byte, as the description of the format has them, and read by another reader. That
 * Spark and PyArrow read them too is tested where those are.
 */
class ParquetWriterTest {

  private static byte[] file(int rows, ParquetColumn... columns) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ParquetWriter.write(rows, List.of(columns), out, Progress.NONE);
    return out.toByteArray();
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  @Test
  void oneColumnByteByByte() throws IOException {
    Integer[] values = {7, null, -1};
    byte[] file = file(3, ParquetColumn.of("a", Integer.class, row -> values[row]));
    ByteBuffer buffer = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    assertArrayEquals("PAR1".getBytes(StandardCharsets.US_ASCII), Arrays.copyOf(file, 4));
    int footer = buffer.getInt(file.length - 8);
    int footerStart = file.length - 8 - footer;
    // page header: type 0, sizes, and its own header with 3 values, encodings 0, 3, 3
    int plainSize = file[7] / 2; // zigzag
    int compressedSize = file[9] / 2;
    assertArrayEquals(
        bytes(0x15, 0, 0x15, 2 * plainSize, 0x15, 2 * compressedSize, 0x2c, 0x15, 6, 0x15, 0, 0x15),
        Arrays.copyOfRange(file, 4, 16));
    int pageStart = footerStart - compressedSize;
    byte[] page =
        new GZIPInputStream(new ByteArrayInputStream(file, pageStart, compressedSize))
            .readAllBytes();
    assertEquals(plainSize, page.length);
    // six bytes of levels: a run of one 1, one 0, one 1; then the two values
    byte[] expected = bytes(6, 0, 0, 0, 2, 1, 2, 0, 2, 1, 7, 0, 0, 0, -1, -1, -1, -1);
    assertArrayEquals(expected, page);
    // version 1, and a schema of two elements, the first of which is the table with one column
    assertArrayEquals(
        bytes(0x15, 2, 0x19, 0x2c, 0x48, 5, 't', 'a', 'b', 'l', 'e', 0x15, 2, 0),
        Arrays.copyOfRange(file, footerStart, footerStart + 14));
    // an optional INT32 called a
    assertArrayEquals(
        bytes(0x15, 2, 0x25, 2, 0x18, 1, 'a', 0),
        Arrays.copyOfRange(file, footerStart + 14, footerStart + 22));
  }

  @Test
  void listsHaveLevels() throws IOException {
    int[][] lists = {{1, 2}, {}, null, {3}};
    ColumnPage page = new ColumnPage(ParquetColumn.ofInts("lists", row -> lists[row]));
    Arrays.stream(lists).forEach(page::add);
    assertEquals(5, page.count());
    assertArrayEquals(
        bytes(
            6, 0, 0, 0, 2, 0, 2, 1, 6, 0, // 0 1 0 0 0
            8, 0, 0, 0, 4, 2, 2, 1, 2, 0, 2, 2, // 2 2 1 0 2
            1, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0),
        page.drain());
    assertEquals(0, page.count());
  }

  /** Of the second table a column has more than one page. */
  @Test
  void randomTablesAreReadAgain() throws IOException {
    Random random = new Random(1);
    for (int rows : new int[] {0, 1, 45_000, 8, 9, 100}) {
      List<Object> texts = new ArrayList<>();
      List<Object> truths = new ArrayList<>();
      List<Object> reals = new ArrayList<>();
      List<Object> lists = new ArrayList<>();
      for (int row = 0; row < rows; row++) {
        texts.add(random.nextInt(3) == 0 ? null : "é" + random.nextInt(20));
        truths.add(random.nextInt(3) == 0 ? null : (Object) random.nextBoolean());
        reals.add(random.nextInt(9) == 0 ? null : (Object) random.nextGaussian());
        lists.add(
            random.nextInt(4) == 0
                ? null
                : random.ints(random.nextInt(4)).boxed().collect(Collectors.toList()));
      }
      ParquetFile file =
          new ParquetFile(
              file(
                  rows,
                  ParquetColumn.of("t", String.class, texts::get),
                  ParquetColumn.of("b", Boolean.class, truths::get),
                  ParquetColumn.of("d", Double.class, reals::get),
                  ParquetColumn.of("l", Long.class, row -> (long) row << 30),
                  ParquetColumn.ofInts("lists", row -> ints(lists.get(row)))));
      assertEquals(List.of("t", "b", "d", "l", "lists"), file.names());
      assertEquals(rows, file.rows());
      assertEquals(texts, file.column("t"));
      assertEquals(truths, file.column("b"));
      assertEquals(reals, file.column("d"));
      assertEquals(lists, file.column("lists"));
      assertEquals(rows, file.column("l").stream().distinct().count());
    }
  }

  private static int[] ints(Object list) {
    return list == null
        ? null
        : ((List<?>) list).stream().mapToInt(each -> (Integer) each).toArray();
  }

  @Test
  void booleansAreBits() {
    ColumnPage page = new ColumnPage(ParquetColumn.of("b", Boolean.class, row -> true));
    for (int row = 0; row < 9; row++) {
      page.add(row % 3 == 0 ? null : (Object) (row % 2 == 0));
    }
    byte[] drained = page.drain();
    // there are those of rows 1, 2, 4, 5, 7, 8, lowest bit first
    assertEquals(bits(false, true, true, false, false, true), drained[drained.length - 1]);
  }

  private static int bits(boolean... values) {
    int bits = 0;
    for (int i = 0; i < values.length; i++) {
      bits |= values[i] ? 1 << i : 0;
    }
    return bits;
  }

  @Test
  void sameTableSameFile() throws IOException {
    ParquetColumn column = ParquetColumn.of("t", String.class, row -> "row " + row);
    assertArrayEquals(file(50_000, column), file(50_000, column));
    ParquetColumn wrong = ParquetColumn.of("t", Double.class, row -> row);
    assertThrows(ClassCastException.class, () -> file(1, wrong));
    assertThrows(
        IllegalArgumentException.class, () -> ParquetColumn.of("x", Float.class, row -> 1f));
  }

  @Test
  void stopsWhenCancelled() {
    ParquetColumn column = ParquetColumn.of("n", Long.class, row -> 1L * row);
    assertThrows(
        CancelledException.class,
        () ->
            ParquetWriter.write(
                100_000, List.of(column), new ByteArrayOutputStream(), new CancelledProgress()));
  }
}
