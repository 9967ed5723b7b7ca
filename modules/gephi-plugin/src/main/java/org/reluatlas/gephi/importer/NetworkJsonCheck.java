package org.reluatlas.gephi.importer;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells our network format from other JSON. */
final class NetworkJsonCheck {

  private static final String FORMAT = "relu-mlp-v1";

  private NetworkJsonCheck() {}

  /** Whether the file is a JSON object whose format is that of networks. Reads no further. */
  static boolean isNetwork(Path path) {
    try (Reader text = Files.newBufferedReader(path, StandardCharsets.UTF_8);
        JsonReader json = new JsonReader(text)) {
      json.beginObject();
      while (json.hasNext()) {
        if (json.nextName().equals("format")) {
          return json.peek() == JsonToken.STRING && json.nextString().equals(FORMAT);
        }
        json.skipValue();
      }
      return false;
    } catch (IOException | IllegalStateException e) {
      return false;
    }
  }
}
