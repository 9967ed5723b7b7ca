package org.reluatlas.gephi.importer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A text that stands for a network file. Gephi unpacks zip archives before any importer sees them,
 * and a PyTorch checkpoint is one; a link to it is not.
 */
final class NetworkLink {

  private static final String START = "ReLU Atlas network link: ";
  private static final int LONGEST = 8192;

  private NetworkLink() {}

  /** The text of the link to a file. */
  static String to(Path file) {
    return START + file.toAbsolutePath();
  }

  /** The file that {@code path} links to, or {@code path} itself when it is no link. */
  static Path follow(Path path) {
    byte[] start = START.getBytes(StandardCharsets.UTF_8);
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(LONGEST);
      boolean isLink =
          bytes.length > start.length
              && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
      return isLink
          ? Path.of(new String(bytes, StandardCharsets.UTF_8).substring(START.length()).strip())
          : path;
    } catch (IOException | InvalidPathException e) {
      return path;
    }
  }
}
