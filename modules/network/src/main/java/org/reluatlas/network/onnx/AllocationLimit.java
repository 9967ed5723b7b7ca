package org.reluatlas.network.onnx;

import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;
import org.reluatlas.task.text.NumberText;

/**
 * A limit on how many things are made of one file, so that a few bytes cannot ask for memory
 * without end.
 */
final class AllocationLimit {

  private final SourceFile file;
  private final String what;
  private final long limit;
  private long claimed;

  AllocationLimit(SourceFile file, String what, long limit) {
    this.file = file;
    this.what = what;
    this.limit = limit;
  }

  /** Claims one more. */
  void claim() throws NetworkFormatException {
    claim(1);
  }

  /**
   * Claims some more.
   *
   * @throws NetworkFormatException when these are more than the limit
   */
  void claim(long number) throws NetworkFormatException {
    claimed += number;
    if (claimed > limit) {
      throw file.refusal(
          "has more than "
              + NumberText.count(limit)
              + " "
              + what
              + ", too many for a network of layers");
    }
  }
}
