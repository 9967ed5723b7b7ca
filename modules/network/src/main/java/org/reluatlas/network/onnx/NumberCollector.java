package org.reluatlas.network.onnx;

import java.nio.ByteBuffer;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.assembly.DoubleList;

/** Collects the numbers of an attribute. */
final class NumberCollector {

  private final AllocationLimit limit;
  private final DoubleList numbers = new DoubleList();

  NumberCollector(AllocationLimit limit) {
    this.limit = limit;
  }

  void addInteger(long value) throws NetworkFormatException {
    limit.claim();
    numbers.add((double) value);
  }

  void addFloats(ByteBuffer bytes) throws NetworkFormatException {
    while (bytes.remaining() >= Float.BYTES) {
      limit.claim();
      numbers.add(bytes.getFloat());
    }
  }

  double[] toArray() {
    return numbers.toArray();
  }
}
