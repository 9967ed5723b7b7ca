package org.reluatlas.network.nnet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.reluatlas.network.ImportedNetwork;
import org.reluatlas.network.NetworkReader;
import org.reluatlas.network.SourceFile;

/** Reads a network with its normalisation: inputs and outputs are those of the user. */
public final class NnetReader implements NetworkReader {

  private static final String EXTENSION = "nnet";
  private static final String COMMENT = "//";

  /** The line of sizes: layers, inputs, outputs, largest width. */
  private static final Pattern SIZES =
      Pattern.compile("\\s*[0-9]+\\s*,\\s*[0-9]+\\s*,\\s*[0-9]+\\s*,\\s*[0-9]+\\s*,?\\s*");

  @Override
  public String format() {
    return "NNet";
  }

  @Override
  public String[] extensions() {
    return new String[] {EXTENSION};
  }

  /** Comments, and then a line of four sizes; a long comment is believed with the extension. */
  @Override
  public boolean recognises(byte[] start, SourceFile file) {
    String[] lines = new String(start, StandardCharsets.ISO_8859_1).split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (!lines[i].startsWith(COMMENT)) {
        return SIZES.matcher(lines[i]).matches() && i < lines.length - 1;
      }
    }
    return file.hasExtension(EXTENSION);
  }

  @Override
  public ImportedNetwork read(SourceFile file, String part) throws IOException {
    requireNoPart(file, part);
    String text = new String(file.bytes(), StandardCharsets.ISO_8859_1);
    return new NnetParser(file, text).parse(format());
  }
}
