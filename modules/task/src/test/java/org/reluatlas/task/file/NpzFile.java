package org.reluatlas.task.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Reads the arrays of an NPZ file without any of our classes. */
public final class NpzFile {

  private final Map<String, int[]> shapes = new HashMap<>();
  private final Map<String, double[]> numbers = new HashMap<>();
  private final Map<String, List<String>> texts = new HashMap<>();

  /** Reads a whole file. */
  public NpzFile(byte[] file) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        read(entry.getName().replace(".npy", ""), zip.readAllBytes());
      }
    }
  }

  private void read(String name, byte[] content) {
    ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    int length = bytes.getShort(8);
    String header = new String(content, 10, length, StandardCharsets.US_ASCII);
    bytes.position(10 + length);
    String[] axes = header.replaceAll(".*\\(|\\).*", "").strip().split(",\\s*", -1);
    int[] shape =
        Arrays.stream(axes).filter(axis -> !axis.isBlank()).mapToInt(Integer::parseInt).toArray();
    shapes.put(name, shape);
    int total = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
    String type = header.replaceAll(".*'descr': '([^']*)'.*\\s*", "$1");
    if (type.startsWith("<U")) {
      texts.put(name, texts(bytes, total, Integer.parseInt(type.substring(2))));
      return;
    }
    double[] values = new double[total];
    for (int i = 0; i < total; i++) {
      values[i] = number(bytes, type);
    }
    numbers.put(name, values);
  }

  private static double number(ByteBuffer bytes, String type) {
    switch (type) {
      case "|i1":
        return bytes.get();
      case "<i4":
        return bytes.getInt();
      case "<i8":
        return bytes.getLong();
      default:
        return bytes.getDouble();
    }
  }

  private static List<String> texts(ByteBuffer bytes, int count, int longest) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = 0; j < longest; j++) {
        int point = bytes.getInt();
        if (point != 0) {
          text.appendCodePoint(point);
        }
      }
      texts.add(text.toString());
    }
    return texts;
  }

  /** Whether there is an array of this name. */
  public boolean has(String name) {
    return shapes.containsKey(name);
  }

  /** The lengths of the axes. */
  public int[] shape(String name) {
    return shapes.get(name);
  }

  /** All elements of an array of numbers. */
  public double[] numbers(String name) {
    return numbers.get(name);
  }

  /** All elements of an array of texts. */
  public List<String> texts(String name) {
    return texts.get(name);
  }

  /** One row of an array with two axes or more. */
  public double[] row(String name, int row) {
    int length = numbers(name).length / shape(name)[0];
    return Arrays.copyOfRange(numbers(name), row * length, (row + 1) * length);
  }

  /** One of the lists that are stored as compressed rows. */
  public int[] list(String name, int row) {
    double[] starts = numbers(name + "_indptr");
    return Arrays.stream(numbers(name + "_indices"), (int) starts[row], (int) starts[row + 1])
        .mapToInt(value -> (int) value)
        .toArray();
  }
}
