package org.reluatlas.polyhedra;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.LabeledPoints;
import org.reluatlas.network.ReluNetwork;

/** The reference networks among the test resources, with truth computed in exact arithmetic. */
public final class Reference {

  private Reference() {}

  /** Those whose whole complex is known, degenerate ones among them. */
  static Stream<String> names() {
    return Stream.of(
        "circles",
        "moons",
        "paraboloid",
        "spheres3d",
        "duffing",
        "deg_box",
        "deg_concurrent",
        "deg_dead",
        "deg_duplicate",
        "deg_int2d",
        "deg_int3d",
        "deg_nobias",
        "deg_parallel",
        "deg_sliver",
        "deg_touch",
        "deg_ulp",
        "deg_zero_on_region");
  }

  public static JsonObject json(String path) {
    try (InputStream raw = Reference.class.getResourceAsStream("/reference/" + path);
        InputStream in = path.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      return JsonParser.parseReader(reader).getAsJsonObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static ReluNetwork network(String name) {
    List<AffineLayer> layers = new ArrayList<>();
    for (JsonElement element : json(name + "/network.json").getAsJsonArray("layers")) {
      JsonArray rows = element.getAsJsonObject().getAsJsonArray("W");
      double[] bias = doubles(element.getAsJsonObject().getAsJsonArray("b"));
      int inputs = rows.get(0).getAsJsonArray().size();
      double[] weights = new double[rows.size() * inputs];
      for (int i = 0; i < rows.size(); i++) {
        System.arraycopy(doubles(rows.get(i).getAsJsonArray()), 0, weights, i * inputs, inputs);
      }
      layers.add(new AffineLayer(inputs, weights, bias));
    }
    return new ReluNetwork(layers);
  }

  public static Box box(JsonObject truth) {
    JsonArray intervals = truth.getAsJsonArray("box");
    double[] low = new double[intervals.size()];
    double[] high = new double[intervals.size()];
    for (int i = 0; i < low.length; i++) {
      double[] ends = doubles(intervals.get(i).getAsJsonArray());
      low[i] = ends[0];
      high[i] = ends[1];
    }
    return Box.of(low, high);
  }

  static double[] doubles(JsonArray array) {
    double[] result = new double[array.size()];
    for (int i = 0; i < result.length; i++) {
      result[i] = array.get(i).getAsDouble();
    }
    return result;
  }

  static int[] ints(JsonArray array) {
    int[] result = new int[array.size()];
    for (int i = 0; i < result.length; i++) {
      result[i] = array.get(i).getAsInt();
    }
    return result;
  }

  /** The points without their labels. */
  public static LabeledPoints points(String name) {
    try (InputStream in =
        Reference.class.getResourceAsStream("/reference/" + name + "/points.csv")) {
      String[] lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", 0);
      int dimension = lines[0].split(",", -1).length - 2;
      double[] coordinates = new double[(lines.length - 1) * dimension];
      boolean[] training = new boolean[lines.length - 1];
      for (int i = 0; i < training.length; i++) {
        String[] cells = lines[i + 1].trim().split(",", -1);
        for (int axis = 0; axis < dimension; axis++) {
          coordinates[i * dimension + axis] = Double.parseDouble(cells[axis]);
        }
        training[i] = cells[dimension + 1].equals("train");
      }
      return new LabeledPoints(dimension, coordinates, new double[0], List.of(), training);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
