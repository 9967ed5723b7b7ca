package org.reluatlas.network.onnx;

import org.reluatlas.network.NetworkFormatException;

/** A ValueInfoProto: the name of an input or output and what is said about its shape. */
final class ValueShape {

  private static final int MOST_AXES = 8;

  private final long[] dims = new long[MOST_AXES];
  private String name = "";
  private int rank = -1;

  private ValueShape() {}

  static ValueShape read(Message message) throws NetworkFormatException {
    ValueShape value = new ValueShape();
    while (message.next()) {
      if (message.field() == 1) {
        value.name = message.text();
      } else if (message.field() == 2) {
        value.readType(message.message());
      }
    }
    return value;
  }

  private void readType(Message type) throws NetworkFormatException {
    while (type.next()) {
      if (type.field() == 1) {
        Message tensor = type.message();
        while (tensor.next()) {
          if (tensor.field() == 2) {
            readShape(tensor.message());
          }
        }
      }
    }
  }

  private void readShape(Message shape) throws NetworkFormatException {
    rank = 0;
    while (shape.next()) {
      if (shape.field() == 1) {
        long size = readSize(shape.message());
        if (rank < MOST_AXES) {
          dims[rank] = size;
        }
        rank++;
      }
    }
  }

  /** A size, or 0 when it is a name or left out. */
  private static long readSize(Message dimension) throws NetworkFormatException {
    long size = 0;
    while (dimension.next()) {
      if (dimension.field() == 1) {
        size = dimension.varint();
      }
    }
    return size;
  }

  String name() {
    return name;
  }

  /** The number of axes, or −1 when nothing is said. */
  int rank() {
    return rank;
  }

  /** The size along an axis, or 0 when it is a name or left out. */
  long size(int axis) {
    return axis < MOST_AXES ? Math.max(0, dims[axis]) : 0;
  }
}
