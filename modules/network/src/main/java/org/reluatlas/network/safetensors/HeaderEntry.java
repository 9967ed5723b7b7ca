package org.reluatlas.network.safetensors;

import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;
import org.reluatlas.network.assembly.NumberFormat;

/** What the header says about one tensor. */
final class HeaderEntry {

  private final String name;
  private final String type;
  private final int[] shape;
  private final long begin;
  private final long end;

  HeaderEntry(String name, String type, int[] shape, long begin, long end) {
    this.name = name;
    this.type = type;
    this.shape = shape;
    this.begin = begin;
    this.end = end;
  }

  String name() {
    return name;
  }

  String type() {
    return type;
  }

  int[] shape() {
    return shape.clone();
  }

  long begin() {
    return begin;
  }

  long end() {
    return end;
  }

  /** The number format, or null when it is none of the four that are read. */
  NumberFormat format() {
    switch (type) {
      case "F16":
        return NumberFormat.FLOAT16;
      case "BF16":
        return NumberFormat.BFLOAT16;
      case "F32":
        return NumberFormat.FLOAT32;
      case "F64":
        return NumberFormat.FLOAT64;
      default:
        return null;
    }
  }

  /** Refuses a number of bytes that the shape does not fill. */
  void requireFit(SourceFile file, int bytes) throws NetworkFormatException {
    if (format() == null) {
      return;
    }
    double needed = format().bytesPerNumber(); // a double cannot overflow
    for (int size : shape) {
      needed *= size;
    }
    if (needed != bytes) {
      throw file.refusal(
          "tensor "
              + SourceFile.quoted(name)
              + " has "
              + bytes
              + " bytes, which its shape does not fill; the header is damaged");
    }
  }
}
