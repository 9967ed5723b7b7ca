package org.reluatlas.polyhedra;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.reluatlas.network.ActivationPattern;

/**
 * A fingerprint of a decomposition that does not depend on how its regions are numbered: the
 * SHA-256 of their activation strings, sorted and joined by newlines.
 */
public final class PatternsDigest {

  private PatternsDigest() {}

  /** The hash in hexadecimal. O(regions · (log regions + hidden neurons)). */
  public static String sha256(CellComplex complex) {
    ActivationPattern[] patterns = new ActivationPattern[complex.regions()];
    Arrays.setAll(patterns, complex::pattern);
    Arrays.sort(patterns);
    MessageDigest digest = newDigest();
    for (int i = 0; i < patterns.length; i++) {
      String line = i == 0 ? patterns[i].toString() : "\n" + patterns[i];
      digest.update(line.getBytes(StandardCharsets.US_ASCII));
    }
    StringBuilder hex = new StringBuilder();
    for (byte b : digest.digest()) {
      hex.append(Character.forDigit(b >> 4 & 15, 16)).append(Character.forDigit(b & 15, 16));
    }
    return hex.toString();
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
