package org.reluatlas.network.onnx;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;

/**
 * The place of a tensor in a file beside the model, as external_data gives it. The file must lie in
 * the folder of the model or below it, links resolved.
 */
final class ExternalData {

  private final SourceFile file;
  private final String tensor;
  private String location = "";
  private long offset;
  private long length = -1;

  ExternalData(SourceFile file, String tensor) {
    this.file = file;
    this.tensor = tensor;
  }

  /** Adds an entry of external_data: a key and its value. */
  void add(Message entry) throws NetworkFormatException {
    String key = "";
    String value = "";
    while (entry.next()) {
      if (entry.field() == 1) {
        key = entry.text();
      } else if (entry.field() == 2) {
        value = entry.text();
      }
    }
    if (key.equals("location")) {
      location = value;
    } else if (key.equals("offset")) {
      offset = number(key, value);
    } else if (key.equals("length")) {
      length = number(key, value);
    }
  }

  private long number(String key, String value) throws NetworkFormatException {
    if (!value.matches("[0-9]{1,18}")) {
      throw refusal(
          "has the "
              + key
              + " "
              + SourceFile.quoted(value)
              + " in its second file, which is no number of bytes; export the network again");
    }
    return Long.parseLong(value);
  }

  /** The bytes of the tensor, {@code expected} of them, in little-endian order. */
  ByteBuffer read(long expected) throws NetworkFormatException {
    if (length >= 0 && length != expected) {
      throw refusal(
          "has "
              + length
              + " bytes in "
              + SourceFile.quoted(location)
              + ", but its shape asks for "
              + expected
              + "; export the network again");
    }
    Path path = path();
    try (SeekableByteChannel channel = Files.newByteChannel(path)) {
      long size = channel.size();
      if (offset > size || expected > size - offset) {
        throw refusal(
            "is said to lie at bytes "
                + offset
                + " to "
                + (offset + expected)
                + " of "
                + SourceFile.quoted(location)
                + ", which has "
                + size
                + "; the file is cut off or belongs to another model");
      }
      ByteBuffer bytes =
          ByteBuffer.allocate(Math.toIntExact(expected)).order(ByteOrder.LITTLE_ENDIAN);
      channel.position(offset);
      while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
        // reads on
      }
      return bytes.flip();
    } catch (IOException e) {
      throw refusal(
          "could not be read from "
              + SourceFile.quoted(location)
              + " ("
              + e.getClass().getSimpleName()
              + ")");
    }
  }

  private Path path() throws NetworkFormatException {
    Path relative = relative();
    Path parent = file.path().toAbsolutePath().getParent();
    Path path = parent.resolve(relative);
    if (!Files.exists(path)) {
      throw refusal(
          "is stored in "
              + SourceFile.quoted(location)
              + ", which is not beside the model; put it into the same folder");
    }
    try {
      if (!path.toRealPath().startsWith(parent.toRealPath())) {
        throw refusal(
            "is stored in "
                + SourceFile.quoted(location)
                + ", a link that leads out of the folder of the model; put the file itself there");
      }
    } catch (IOException e) {
      throw file.failure(e);
    }
    if (!Files.isRegularFile(path)) {
      throw refusal("is stored in " + SourceFile.quoted(location) + ", which is no file");
    }
    return path;
  }

  private Path relative() throws NetworkFormatException {
    if (location.isEmpty()) {
      throw refusal("is stored in a second file that has no name; export the network again");
    }
    try {
      Path relative = Path.of(location);
      boolean named = location.startsWith("/") || location.startsWith("\\");
      if (relative.isAbsolute() || named || location.matches("[A-Za-z]:.*")) {
        throw refusal(
            "is stored at the absolute path "
                + SourceFile.quoted(location)
                + "; ReLU Atlas reads files in the folder of the model only");
      }
      if (location.matches("(?s)(.*[/\\\\])?\\.\\.([/\\\\].*)?")) {
        throw refusal(
            "is stored in "
                + SourceFile.quoted(location)
                + ", outside the folder of the model; ReLU Atlas reads files in it only");
      }
      return relative;
    } catch (InvalidPathException e) {
      throw refusal("is stored in " + SourceFile.quoted(location) + ", which is no name of a file");
    }
  }

  private NetworkFormatException refusal(String sentence) {
    return file.refusal("tensor " + SourceFile.quoted(tensor) + " " + sentence);
  }
}
