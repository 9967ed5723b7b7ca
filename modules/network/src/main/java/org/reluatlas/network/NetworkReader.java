package org.reluatlas.network;

import java.io.IOException;

/**
 * Reads one file format. A reader has no state, and what it cannot represent exactly it refuses
 * with a {@link NetworkFormatException}. {@link NetworkFiles} lists the readers.
 */
public interface NetworkReader {

  /** The name of the format for users, such as {@code ONNX}. */
  String format();

  /** The usual extensions without the dot; they decide only when the content does not. */
  String[] extensions();

  /**
   * Whether the content is of this format. Must be quick and must not throw for any content.
   *
   * @param start the first {@link NetworkFiles#START} bytes of the file, or all when it is shorter
   */
  boolean recognises(byte[] start, SourceFile file) throws IOException;

  /**
   * Reads a network of the file.
   *
   * @param part the name of one of several networks; null for the one network of the file
   * @throws SeveralNetworksException when the file holds several and none is named
   */
  ImportedNetwork read(SourceFile file, String part) throws IOException;

  /** Refuses every part, as formats do whose files hold one network. */
  default void requireNoPart(SourceFile file, String part) throws NetworkFormatException {
    if (part != null) {
      throw file.refusal(
          "holds one network, as every "
              + format()
              + " file does, and no part "
              + SourceFile.quoted(part)
              + "; do not name a part");
    }
  }
}
