package org.reluatlas.network.onnx;

import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;

/**
 * Counts what is taken out of a file, so that two bytes of it cannot ask for two hundred in memory
 * without end.
 */
final class Quota {

  private final SourceFile file;
  private final String what;
  private final long limit;
  private long taken;

  Quota(SourceFile file, String what, long limit) {
    this.file = file;
    this.what = what;
    this.limit = limit;
  }

  void take() throws NetworkFormatException {
    take(1);
  }

  void take(long number) throws NetworkFormatException {
    taken += number;
    if (taken > limit) {
      throw file.refusal(
          String.format("has more than %,d %s, too many for a network of layers", limit, what));
    }
  }
}
