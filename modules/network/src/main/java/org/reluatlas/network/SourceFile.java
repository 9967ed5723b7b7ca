package org.reluatlas.network;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A file that a reader is to read: it exists, is not a directory and is not empty. It also makes
 * the exceptions about the file, so that each message starts with the name of the file.
 */
public final class SourceFile {

  /**
   * The largest file that is read into memory: far larger than any network that can be decomposed.
   */
  private static final long LARGEST = 256L << 20;

  private static final int LONGEST_NAME = 80;

  private final Path path;
  private final long size;

  private SourceFile(Path path, long size) {
    this.path = path;
    this.size = size;
  }

  /**
   * The file at {@code path}.
   *
   * @throws NetworkFormatException when there is nothing there to read
   */
  public static SourceFile at(Path path) throws NetworkFormatException {
    SourceFile file = new SourceFile(path, 0);
    if (!Files.exists(path)) {
      throw file.refusal("there is no such file; check the name and the folder");
    }
    if (Files.isDirectory(path)) {
      throw file.refusal("is a folder, not a file; name a file inside it");
    }
    if (!Files.isReadable(path)) {
      throw file.refusal("may not be read; check the permissions of the file");
    }
    try {
      SourceFile found = new SourceFile(path, Files.size(path));
      if (found.size == 0) {
        throw file.refusal("is empty; write the file again");
      }
      return found;
    } catch (NetworkFormatException e) {
      throw e;
    } catch (IOException e) {
      throw file.failure(e);
    }
  }

  /** Where the file is. */
  public Path path() {
    return path;
  }

  /** The name without the folder. */
  public String name() {
    Path last = path.getFileName();
    return last == null ? path.toString() : last.toString();
  }

  /** The length in bytes. */
  public long size() {
    return size;
  }

  /** Whether the name ends in a dot and {@code extension}, in either case. */
  public boolean hasExtension(String extension) {
    return name().toLowerCase(Locale.ROOT).endsWith("." + extension);
  }

  /** The first bytes, at most {@code length} of them. */
  public byte[] start(int length) throws NetworkFormatException {
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(length);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** Refuses a file that is too large to be held in memory. */
  public void requireModestSize() throws NetworkFormatException {
    if (size > LARGEST) {
      throw refusal(
          "has "
              + (size >> 20)
              + " MB, and ReLU Atlas reads files of at most "
              + (LARGEST >> 20)
              + " MB; save no more than is needed");
    }
  }

  /** All bytes. */
  public byte[] bytes() throws NetworkFormatException {
    requireModestSize();
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** A refusal: the name of the file and then {@code sentence}. */
  public NetworkFormatException refusal(String sentence) {
    return new NetworkFormatException(name() + ": " + sentence);
  }

  /** A refusal with what led to it. */
  public NetworkFormatException refusal(String sentence, Throwable cause) {
    return new NetworkFormatException(name() + ": " + sentence, cause);
  }

  /** The exception for an I/O error. */
  public NetworkFormatException failure(IOException cause) {
    return refusal("could not be read (" + cause.getClass().getSimpleName() + ")", cause);
  }

  /** A name found in a file, in quotes and fit for a message as {@link #printable} makes it. */
  public static String quoted(String name) {
    return '"' + printable(name) + '"';
  }

  /** A text found in a file on one line, not too long and without control characters. */
  public static String printable(String text) {
    StringBuilder printable = new StringBuilder();
    text.codePoints()
        .limit(LONGEST_NAME)
        .forEach(c -> printable.appendCodePoint(isPrintable(c) ? c : '\uFFFD'));
    if (text.codePointCount(0, text.length()) > LONGEST_NAME) {
      printable.append('…');
    }
    return printable.toString();
  }

  private static boolean isPrintable(int codePoint) {
    int type = Character.getType(codePoint);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR
        && type != Character.SURROGATE
        && type != Character.UNASSIGNED;
  }
}
