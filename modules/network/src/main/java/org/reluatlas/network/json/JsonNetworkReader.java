package org.reluatlas.network.json;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.reluatlas.network.ImportedNetwork;
import org.reluatlas.network.NetworkReader;
import org.reluatlas.network.SourceFile;

/** Reads {@code relu-mlp-v1}, streamed: only the weights are held in memory. */
public final class JsonNetworkReader implements NetworkReader {

  @Override
  public String format() {
    return "JSON";
  }

  @Override
  public String[] extensions() {
    return new String[] {"json"};
  }

  /** An opening brace and, after blanks, a name or the end: no binary format starts like that. */
  @Override
  public boolean recognises(byte[] start, SourceFile file) {
    int i = skipBlanks(start, startsWithMark(start) ? 3 : 0);
    if (i >= start.length || start[i] != '{') {
      return false;
    }
    i = skipBlanks(start, i + 1);
    return i >= start.length || start[i] == '"' || start[i] == '}';
  }

  @Override
  public ImportedNetwork read(SourceFile file, String part) throws IOException {
    requireNoPart(file, part);
    file.requireModestSize();
    try (Reader text = Files.newBufferedReader(file.path(), StandardCharsets.UTF_8)) {
      return new JsonNetworkParser(file, text).parse(format());
    } catch (MalformedInputException e) {
      throw file.refusal("is not UTF-8 text, as JSON must be; save it again as UTF-8", e);
    }
  }

  private static boolean startsWithMark(byte[] start) {
    return start.length > 2
        && start[0] == (byte) 0xEF
        && start[1] == (byte) 0xBB
        && start[2] == (byte) 0xBF;
  }

  private static int skipBlanks(byte[] start, int from) {
    int i = from;
    while (i < start.length && " \t\r\n".indexOf(start[i]) >= 0) {
      i++;
    }
    return i;
  }
}
