package org.reluatlas.network.onnx;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;
import org.reluatlas.network.assembly.NumberFormat;
import org.reluatlas.network.compile.Shape;

/** Decodes a TensorProto, whichever of its fields the numbers are in. */
final class TensorMessage {

  private static final int MOST_AXES = 8;
  private static final int MOST_NUMBERS = 1 << 24;

  private static final int INT32 = 6;
  private static final int INT64 = 7;
  private static final int BOOL = 9;

  private static final String[] TYPES = {
    "undefined",
    "float32",
    "uint8",
    "int8",
    "uint16",
    "int16",
    "int32",
    "int64",
    "string",
    "bool",
    "float16",
    "float64",
    "uint32",
    "uint64",
    "complex64",
    "complex128",
    "bfloat16"
  };

  private final SourceFile file;
  private final String name;
  private final long[] dims = new long[MOST_AXES + 1];
  private int axes;
  private long type;
  private boolean external;
  private final ExternalData elsewhere;
  private double[] values = new double[0];
  private int expected;
  private int filled;

  private TensorMessage(SourceFile file, String name) {
    this.file = file;
    this.name = name;
    this.elsewhere = new ExternalData(file, name);
  }

  /** The numbers of the tensor called {@code name}. */
  static Constant decode(SourceFile file, String name, Message message)
      throws NetworkFormatException {
    TensorMessage tensor = new TensorMessage(file, name);
    tensor.readHead(message.fromStart());
    int[] shape = tensor.shape();
    if (tensor.external) {
      tensor.addRaw(tensor.elsewhere.read((long) tensor.expected * tensor.width()));
    } else {
      tensor.readNumbers(message.fromStart());
    }
    tensor.requireComplete();
    Shape sizes = Shape.of(shape);
    return tensor.format() == null
        ? Constant.integers(sizes, tensor.values)
        : Constant.reals(sizes, tensor.values);
  }

  private void readHead(Message message) throws NetworkFormatException {
    while (message.next()) {
      if (message.field() == 1) {
        message.varints(this::addAxis);
      } else if (message.field() == 2) {
        type = message.varint();
      } else if (message.field() == 13) {
        elsewhere.add(message.message());
      } else if (message.field() == 14) {
        external = message.varint() == 1;
      }
    }
    if (format() == null && type != INT32 && type != INT64 && type != BOOL) {
      throw refusal(
          "holds "
              + (type > 0 && type < TYPES.length ? TYPES[(int) type] : "unknown")
              + " numbers; ReLU Atlas reads float16, bfloat16, float32 and float64 weights");
    }
  }

  private void addAxis(long size) throws NetworkFormatException {
    if (axes == MOST_AXES || size < 0 || size > MOST_NUMBERS) {
      throw refusal("has more axes or a larger one than any tensor of a network that can be read");
    }
    dims[axes++] = size;
  }

  private int[] shape() throws NetworkFormatException {
    long count = 1;
    for (int axis = 0; axis < axes; axis++) {
      count *= dims[axis];
      if (count > MOST_NUMBERS) {
        throw refusal("has more numbers than any network that can be read");
      }
    }
    expected = (int) count;
    return Arrays.stream(dims, 0, axes).mapToInt(size -> (int) size).toArray();
  }

  private void readNumbers(Message message) throws NetworkFormatException {
    while (message.next()) {
      switch (message.field()) {
        case 4:
          addFloats(message.content(), NumberFormat.FLOAT32);
          break;
        case 5:
          message.varints(this::addInt32);
          break;
        case 7:
          message.varints(this::addInt64);
          break;
        case 9:
          addRaw(message.content());
          break;
        case 10:
          addFloats(message.content(), NumberFormat.FLOAT64);
          break;
        default:
          break;
      }
    }
  }

  private void requireComplete() throws NetworkFormatException {
    if (filled != expected) {
      throw refusal("has " + filled + " numbers where its shape asks for " + expected);
    }
    values = Arrays.copyOf(values, filled);
  }

  private void addRaw(ByteBuffer raw) throws NetworkFormatException {
    if (format() != null) {
      addFloats(raw, format());
      return;
    }
    int width = width();
    while (raw.hasRemaining()) {
      if (raw.remaining() < width) {
        throw refusal("ends within a number");
      }
      add(type == INT64 ? (double) raw.getLong() : type == INT32 ? raw.getInt() : raw.get());
    }
  }

  /** The number of bytes that a number takes. */
  private int width() {
    if (format() != null) {
      return format().bytesPerNumber();
    }
    return type == INT64 ? Long.BYTES : type == INT32 ? Integer.BYTES : 1;
  }

  private void addFloats(ByteBuffer bytes, NumberFormat stored) throws NetworkFormatException {
    int count = bytes.remaining() / stored.bytesPerNumber();
    if (bytes.remaining() % stored.bytesPerNumber() != 0 || stored != format()) {
      throw refusal("has bytes that are no " + TYPES[(int) type] + " numbers");
    }
    for (int i = 0; i < count; i++) {
      add(stored.read(bytes, i));
    }
  }

  /** An int32, which half-precision numbers borrow for their bits. */
  private void addInt32(long value) throws NetworkFormatException {
    if (format() == NumberFormat.FLOAT16 || format() == NumberFormat.BFLOAT16) {
      add(format().read(ByteBuffer.allocate(Short.BYTES).putShort(0, (short) value), 0));
    } else if (format() == null) {
      add((int) value);
    } else {
      throw refusal("has integers where " + TYPES[(int) type] + " numbers must be");
    }
  }

  private void addInt64(long value) throws NetworkFormatException {
    if (format() != null) {
      throw refusal("has integers where " + TYPES[(int) type] + " numbers must be");
    }
    add((double) value);
  }

  private void add(double value) throws NetworkFormatException {
    if (filled == expected) {
      throw refusal("has more numbers than its shape asks for, which is " + expected);
    }
    if (filled == values.length) {
      values = Arrays.copyOf(values, Math.min(expected, Math.max(16, 2 * filled)));
    }
    values[filled++] = value;
  }

  private NumberFormat format() {
    switch ((int) Math.min(type, Integer.MAX_VALUE)) {
      case 1:
        return NumberFormat.FLOAT32;
      case 10:
        return NumberFormat.FLOAT16;
      case 11:
        return NumberFormat.FLOAT64;
      case 16:
        return NumberFormat.BFLOAT16;
      default:
        return null;
    }
  }

  private NetworkFormatException refusal(String sentence) {
    return file.refusal("tensor " + SourceFile.quoted(name) + " " + sentence);
  }
}
