package org.reluatlas.network;

import java.nio.charset.StandardCharsets;

/**
 * Recognises files of other programs that are easily mistaken for network files, to say what to do.
 */
final class ForeignFormats {

  private ForeignFormats() {}

  /** A sentence about the file that starts with these bytes, or null when they say nothing. */
  static String describe(byte[] start) {
    if (startsWith(start, "\u0093NUMPY")) {
      return "is a NumPy array; save all arrays of the network in one .npz, named as in a state_dict";
    }
    if (startsWith(start, "\u001f\u008b")) {
      return "is compressed with gzip; unpack it first";
    }
    if (startsWith(start, "version https://git-lfs")) {
      return "is a Git LFS pointer, not the file itself; fetch it with git lfs pull";
    }
    return null;
  }

  private static boolean startsWith(byte[] start, String magic) {
    byte[] bytes = magic.getBytes(StandardCharsets.ISO_8859_1);
    if (start.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if (start[i] != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
