package org.reluatlas.network.numpy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;
import org.reluatlas.network.assembly.NumberFormat;
import org.reluatlas.network.assembly.StoredTensor;

/**
 * One array: a magic number, a version, the length of a header, the header, which is a Python
 * dictionary with three entries, and the numbers row by row or column by column.
 */
final class ArrayHeader {

  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final int VERSION = 6;
  private static final int LENGTH = 8;
  private static final int LONGEST = 1 << 16;
  private static final int MOST_AXES = 8;

  private static final Pattern TYPE = Pattern.compile("'descr'\\s*:\\s*'([^']{1,20})'");
  private static final Pattern ORDER = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
  private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([0-9, ]*)\\)");

  private final SourceFile file;
  private final String name;
  private final ByteBuffer bytes;

  ArrayHeader(SourceFile file, String name, byte[] content) {
    this.file = file;
    this.name = name;
    this.bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The array. */
  StoredTensor tensor() throws NetworkFormatException {
    String header = header();
    String type = found(TYPE, header);
    boolean columns = found(ORDER, header).equals("True");
    int[] shape = shape(found(SHAPE, header));
    if (type.contains("O")) {
      throw file.refusal(
          "array "
              + SourceFile.quoted(name)
              + " holds Python objects, which are not read; save arrays of numbers");
    }
    ByteBuffer numbers = bytes.slice();
    numbers.order(type.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    NumberFormat format = format(type);
    requireFit(format, shape, numbers.capacity());
    return new StoredTensor(
        file,
        name,
        shape,
        format == null ? "'" + SourceFile.printable(type) + "'" : type,
        format,
        columns ? byColumns(shape) : StoredTensor.contiguous(shape),
        0,
        numbers);
  }

  private String header() throws NetworkFormatException {
    if (bytes.capacity() < LENGTH + Integer.BYTES) {
      throw damaged();
    }
    for (int i = 0; i < MAGIC.length; i++) {
      if (bytes.get(i) != MAGIC[i]) {
        throw damaged();
      }
    }
    boolean first = bytes.get(VERSION) == 1;
    long length = first ? bytes.getShort(LENGTH) & 0xFFFF : bytes.getInt(LENGTH) & 0xFFFFFFFFL;
    int start = LENGTH + (first ? Short.BYTES : Integer.BYTES);
    if (length > LONGEST || length > bytes.capacity() - start) {
      throw damaged();
    }
    bytes.position(start + (int) length);
    return new String(bytes.array(), start, (int) length, StandardCharsets.UTF_8);
  }

  private String found(Pattern pattern, String header) throws NetworkFormatException {
    Matcher matcher = pattern.matcher(header);
    if (!matcher.find()) {
      throw file.refusal(
          "array "
              + SourceFile.quoted(name)
              + " has a header without a plain number format, order and shape; save arrays of"
              + " numbers");
    }
    return matcher.group(1);
  }

  private int[] shape(String text) throws NetworkFormatException {
    String[] parts = text.replace(" ", "").split(",", -1);
    int axes = 0;
    int[] shape = new int[MOST_AXES];
    for (String part : parts) {
      if (part.isEmpty()) {
        continue; // as in (3,)
      }
      if (axes == MOST_AXES || part.length() > 9) {
        throw damaged();
      }
      shape[axes++] = Integer.parseInt(part);
    }
    return Arrays.copyOf(shape, axes);
  }

  private static NumberFormat format(String type) {
    switch (type.replaceFirst("^[<>=|]", "")) {
      case "f2":
        return NumberFormat.FLOAT16;
      case "f4":
        return NumberFormat.FLOAT32;
      case "f8":
        return NumberFormat.FLOAT64;
      default:
        return null;
    }
  }

  private void requireFit(NumberFormat format, int[] shape, int size)
      throws NetworkFormatException {
    if (format == null) {
      return;
    }
    double needed = format.bytesPerNumber(); // a double cannot overflow
    for (int length : shape) {
      needed *= length;
    }
    if (needed != size) {
      throw damaged();
    }
  }

  private static long[] byColumns(int[] shape) {
    long[] strides = new long[shape.length];
    long step = 1;
    for (int axis = 0; axis < shape.length; axis++) {
      strides[axis] = step;
      step *= Math.max(shape[axis], 1);
    }
    return strides;
  }

  private NetworkFormatException damaged() {
    return file.refusal(
        "array "
            + SourceFile.quoted(name)
            + " is cut off or damaged: its header does not fit its bytes; save it again");
  }
}
