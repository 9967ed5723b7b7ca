package org.reluatlas.network.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.util.Arrays;
import org.reluatlas.network.assembly.DoubleList;

/** One element of {@code layers}: W as a list of rows, b, and for each row perhaps its slopes. */
final class JsonLayer {

  private final JsonNetworkParser parser;
  private final JsonReader json;
  private final DoubleList weights = new DoubleList();
  private int columns = -1;
  private int rows;
  private double[] bias;
  private double[] slopes;

  JsonLayer(JsonNetworkParser parser) {
    this.parser = parser;
    this.json = parser.json();
  }

  void read(int number) throws IOException {
    parser.expect(JsonToken.BEGIN_OBJECT, "a layer");
    json.beginObject();
    while (json.hasNext()) {
      String name = json.nextName();
      if (name.equals("W") && columns < 0) {
        readRows();
      } else if (name.equals("b") && bias == null) {
        bias = parser.numbers(new DoubleList()).toArray();
      } else if (name.equals("slopes") && slopes == null) {
        readSlopes();
      } else if (name.equals("W") || name.equals("b") || name.equals("slopes")) {
        throw parser.refusal("gives \"" + name + "\" twice");
      } else {
        parser.skip(0);
      }
    }
    json.endObject();
    if (rows == 0 || columns < 1) {
      throw parser.refusal("layer " + number + " has no weights \"W\"");
    }
    bias = bias == null ? new double[rows] : bias;
    requireOneEach(number, bias.length, "numbers in \"b\"");
    if (slopes != null) {
      requireOneEach(number, slopes.length / 2, "pairs in \"slopes\"");
    }
  }

  private void requireOneEach(int number, int count, String what) throws IOException {
    if (count != rows) {
      throw parser.refusal(
          "layer " + number + " has " + rows + " rows in \"W\" but " + count + " " + what);
    }
  }

  private void readSlopes() throws IOException {
    DoubleList pairs = new DoubleList();
    parser.expect(JsonToken.BEGIN_ARRAY, "a list of pairs");
    json.beginArray();
    while (json.hasNext()) {
      int before = pairs.size();
      parser.numbers(pairs);
      if (pairs.size() != before + 2) {
        throw parser.refusal("has " + (pairs.size() - before) + " slopes where a pair must be");
      }
    }
    json.endArray();
    slopes = pairs.toArray();
  }

  private void readRows() throws IOException {
    parser.expect(JsonToken.BEGIN_ARRAY, "a list of rows");
    json.beginArray();
    while (json.hasNext()) {
      int before = weights.size();
      parser.numbers(weights);
      int length = weights.size() - before;
      if (rows > 0 && length != columns) {
        throw parser.refusal("has a row of " + length + " numbers after rows of " + columns);
      }
      columns = length;
      rows++;
    }
    json.endArray();
  }

  int columns() {
    return columns;
  }

  /** The weights row by row. */
  double[] weights() {
    return weights.toArray();
  }

  /** A number for each row. */
  double[] bias() {
    return bias;
  }

  /** A left and a right slope for each row, one pair after another; null when none are given. */
  double[] slopes() {
    return slopes;
  }

  /** The slopes, which are those of ReLU when none are given. */
  double[] slopesOrRelu() {
    double[] relu = new double[2 * rows];
    Arrays.setAll(relu, i -> i % 2);
    return slopes == null ? relu : slopes;
  }
}
