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
import java.util.stream.IntStream;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.HiddenLayer;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.task.file.WholeFiles;

/**
 * Writes networks as {@code relu-mlp-v1}, and tells such files from other JSON. Reading the text
 * gives the same network bit for bit.
 */
public final class NetworkJson {

  static final String FORMAT = "relu-mlp-v1";

  /** The activation of networks whose layers tell the slopes of their units. */
  static final String SLOPES = "slopes";

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

  /**
   * Writes the network to a file, whole or not at all.
   *
   * @throws IllegalArgumentException when a weight is no double, such as 1/9
   */
  public static void write(ReluNetwork network, Path path) throws IOException {
    try (WholeFiles files = new WholeFiles()) {
      files.write(path, text -> write(network, text));
      files.commit();
    }
  }

  /**
   * Writes the network to a stream of characters, which stays open.
   *
   * @throws IllegalArgumentException when a weight is no double, such as 1/9
   */
  public static void write(ReluNetwork network, Writer text) throws IOException {
    requireDoubles(network);
    JsonWriter json = new JsonWriter(text);
    json.beginObject();
    json.name("format").value(FORMAT);
    json.name("arch").beginArray();
    json.value(network.inputs());
    for (AffineLayer layer : network.layers()) {
      json.value(layer.outputs());
    }
    json.endArray();
    json.name("dtype").value(isSingle(network) ? "float32" : "float64");
    json.name("activation").value(isRelu(network) ? "relu on all layers but the last" : SLOPES);
    json.name("layers").beginArray();
    for (int l = 0; l < network.hiddenLayers(); l++) {
      HiddenLayer layer = network.hidden(l);
      write(layer.map(), layer.isRelu() ? null : layer, json);
    }
    write(network.output(), null, json);
    json.endArray();
    json.endObject();
    json.flush();
  }

  private static void requireDoubles(ReluNetwork network) {
    int number = 0;
    for (AffineLayer layer : network.layers()) {
      number++;
      for (int row = 0; row < layer.outputs(); row++) {
        if (!layer.row(row).isExact()) {
          throw new IllegalArgumentException(
              "layer "
                  + number
                  + " has weights that are no doubles, such as 1/9 in the mean of nine numbers;"
                  + " JSON of ReLU Atlas holds doubles only");
        }
      }
    }
  }

  private static boolean isRelu(ReluNetwork network) {
    return IntStream.range(0, network.hiddenLayers()).allMatch(l -> network.hidden(l).isRelu());
  }

  /** Writes a layer, with the slopes of {@code units} unless that is null. */
  private static void write(AffineLayer layer, HiddenLayer units, JsonWriter json)
      throws IOException {
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
    if (units != null) {
      json.name("slopes").beginArray();
      for (int unit = 0; unit < units.units(); unit++) {
        json.beginArray().value(units.leftSlope(unit)).value(units.rightSlope(unit)).endArray();
      }
      json.endArray();
    }
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
