package org.reluatlas.network.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.task.file.WholeFiles;

/**
 * Writes networks as {@code relu-mlp-v1}, and tells such files from other JSON. Reading the text
 * gives the same network bit for bit.
 */
public final class NetworkJson {

  static final String FORMAT = "relu-mlp-v1";

  private NetworkJson() {}

  /**
   * Whether a file is a JSON object whose format is that of networks, as other JSON is not. Reads
   * no further than the format.
   */
  public static boolean isNetwork(Path path) {
    try (Reader text = Files.newBufferedReader(path);
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

  /** Writes the network to a file, whole or not at all. */
  public static void write(ReluNetwork network, Path path) throws IOException {
    try (WholeFiles files = new WholeFiles()) {
      files.write(path, text -> write(network, text));
      files.commit();
    }
  }

  /** Writes the network to a stream of characters, which stays open. */
  public static void write(ReluNetwork network, Writer text) throws IOException {
    JsonWriter json = new JsonWriter(text);
    json.beginObject();
    json.name("format").value(FORMAT);
    json.name("arch").beginArray();
    for (int width : network.architecture()) {
      json.value(width);
    }
    json.endArray();
    json.name("dtype").value(isSingle(network) ? "float32" : "float64");
    json.name("activation").value("relu on all layers but the last");
    json.name("layers").beginArray();
    for (AffineLayer layer : network.layers()) {
      write(layer, json);
    }
    json.endArray();
    json.endObject();
    json.flush();
  }

  private static void write(AffineLayer layer, JsonWriter json) throws IOException {
    json.beginObject();
    json.name("W").beginArray();
    for (int row = 0; row < layer.outputs(); row++) {
      json.beginArray();
      for (int column = 0; column < layer.inputs(); column++) {
        json.value(layer.weight(row, column));
      }
      json.endArray();
    }
    json.endArray();
    json.name("b").beginArray();
    for (int row = 0; row < layer.outputs(); row++) {
      json.value(layer.bias(row));
    }
    json.endArray();
    json.endObject();
  }

  private static boolean isSingle(ReluNetwork network) {
    return network.layers().stream()
        .allMatch(layer -> isSingle(layer.weights()) && isSingle(layer.biases()));
  }

  private static boolean isSingle(double[] values) {
    return Arrays.stream(values).allMatch(value -> (float) value == value);
  }
}
