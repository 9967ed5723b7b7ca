package org.reluatlas.task.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** The files byte by byte, as the description of the format has them. */
class NpzWriterTest {

  private final ByteArrayOutputStream file = new ByteArrayOutputStream();
  private final NpzWriter writer = new NpzWriter(file);

  private Map<String, byte[]> entries() throws IOException {
    writer.close();
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file.toByteArray()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    }
    return entries;
  }

  /** Checks the header and returns what is after it. */
  private static ByteBuffer content(byte[] array, String header) {
    byte[] magic = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    assertArrayEquals(magic, Arrays.copyOf(array, 8));
    ByteBuffer bytes = ByteBuffer.wrap(array).order(ByteOrder.LITTLE_ENDIAN);
    int length = bytes.getShort(8);
    assertEquals(0, (10 + length) % 64);
    String text = new String(array, 10, length, StandardCharsets.US_ASCII);
    assertEquals('\n', text.charAt(length - 1));
    assertEquals(header, text.strip());
    return bytes.position(10 + length).slice().order(ByteOrder.LITTLE_ENDIAN);
  }

  @Test
  void numbersOfAllTypes() throws IOException {
    writer.ints("a", 1, -2);
    writer.longs("b", Long.MIN_VALUE);
    writer.doubles("c", Double.POSITIVE_INFINITY, -0.5, 0.1);
    NpyArray signs = writer.array("d", NpyType.INT8, 2, 2);
    for (int sign : new int[] {1, 0, -1, 1}) {
      signs.putInteger(sign);
    }
    writer.array("e", NpyType.FLOAT64, 0, 3);
    writer.array("f", NpyType.INT32).putInteger(7);
    Map<String, byte[]> entries = entries();
    assertEquals(
        List.of("a.npy", "b.npy", "c.npy", "d.npy", "e.npy", "f.npy"),
        List.copyOf(entries.keySet()));
    ByteBuffer a =
        content(entries.get("a.npy"), "{'descr': '<i4', 'fortran_order': False, 'shape': (2,), }");
    assertEquals(List.of(1, -2), List.of(a.getInt(), a.getInt()));
    ByteBuffer b =
        content(entries.get("b.npy"), "{'descr': '<i8', 'fortran_order': False, 'shape': (1,), }");
    assertEquals(Long.MIN_VALUE, b.getLong());
    ByteBuffer c =
        content(entries.get("c.npy"), "{'descr': '<f8', 'fortran_order': False, 'shape': (3,), }");
    assertEquals(Double.POSITIVE_INFINITY, c.getDouble());
    assertEquals(-0.5, c.getDouble());
    assertEquals(0.1, c.getDouble());
    ByteBuffer d =
        content(
            entries.get("d.npy"), "{'descr': '|i1', 'fortran_order': False, 'shape': (2, 2,), }");
    assertEquals(ByteBuffer.wrap(new byte[] {1, 0, -1, 1}), d);
    ByteBuffer e =
        content(
            entries.get("e.npy"), "{'descr': '<f8', 'fortran_order': False, 'shape': (0, 3,), }");
    assertEquals(0, e.remaining());
    ByteBuffer f =
        content(entries.get("f.npy"), "{'descr': '<i4', 'fortran_order': False, 'shape': (), }");
    assertEquals(7, f.getInt());
  }

  @Test
  void textsAreAsLongAsTheLongest() throws IOException {
    writer.texts("names", List.of("x", "größe", ""));
    writer.texts("none", List.of());
    Map<String, byte[]> entries = entries();
    ByteBuffer names =
        content(
            entries.get("names.npy"), "{'descr': '<U5', 'fortran_order': False, 'shape': (3,), }");
    assertEquals(3 * 5 * 4, names.remaining());
    assertEquals('x', names.getInt(0));
    assertEquals(0, names.getInt(4));
    assertEquals('ö', names.getInt(4 * 7));
    content(entries.get("none.npy"), "{'descr': '<U1', 'fortran_order': False, 'shape': (0,), }");
  }

  @Test
  void largerThanTheBuffer() throws IOException {
    int count = 100_003;
    NpyArray array = writer.array("many", NpyType.INT32, count);
    for (int i = 0; i < count; i++) {
      array.putInteger(i);
    }
    ByteBuffer many =
        content(
            entries().get("many.npy"),
            "{'descr': '<i4', 'fortran_order': False, 'shape': (100003,), }");
    for (int i = 0; i < count; i++) {
      assertEquals(i, many.getInt());
    }
  }

  @Test
  void listsAreCompressedRows() throws IOException {
    int[][] lists = {{5, 7}, {}, {1}};
    writer.rows("lists", lists.length, i -> lists[i]);
    writer.close();
    NpzFile npz = new NpzFile(file.toByteArray());
    assertArrayEquals(new double[] {0, 2, 2, 3}, npz.numbers("lists_indptr"));
    assertArrayEquals(new double[] {5, 7, 1}, npz.numbers("lists_indices"));
  }

  @Test
  void elementsTooFewTooManyOrOfAnotherType() throws IOException {
    NpyArray array = writer.array("two", NpyType.INT64, 2);
    assertThrows(IllegalStateException.class, () -> array.putReal(0.5));
    array.putInteger(1);
    assertThrows(IllegalStateException.class, writer::close);
    array.putInteger(2);
    assertThrows(IllegalStateException.class, () -> array.putInteger(3));
  }
}
