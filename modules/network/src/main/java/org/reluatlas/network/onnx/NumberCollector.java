package org.reluatlas.network.onnx;

import java.nio.ByteBuffer;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.assembly.DoubleList;

/** Collects the numbers of an attribute. */
final class NumberCollector {

  private final Quota quota;
  private final DoubleList numbers = new DoubleList();

  NumberCollector(Quota quota) {
    this.quota = quota;
  }

  void addInteger(long value) throws NetworkFormatException {
    quota.take();
    numbers.add((double) value);
  }

  void addFloats(ByteBuffer bytes) throws NetworkFormatException {
    while (bytes.remaining() >= Float.BYTES) {
      quota.take();
      numbers.add(bytes.getFloat());
    }
  }

  double[] toArray() {
    return numbers.toArray();
  }
}
