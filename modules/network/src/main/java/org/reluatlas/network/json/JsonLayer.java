package org.reluatlas.network.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import org.reluatlas.network.assembly.DoubleList;

/** One element of {@code layers}: W as a list of rows, and b. */
final class JsonLayer {

  private final JsonNetworkParser parser;
  private final JsonReader json;
  private final DoubleList weights = new DoubleList();
  private int columns = -1;
  private int rows;
  private double[] bias;

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
      } else if (name.equals("W") || name.equals("b")) {
        throw parser.refusal("gives \"" + name + "\" twice");
      } else {
        parser.skip(0);
      }
    }
    json.endObject();
    if (rows == 0 || columns < 1) {
      throw parser.refusal("layer " + number + " has no weights \"W\"");
    }
    add(number);
  }

  private void add(int number) throws IOException {
    double[] b = bias == null ? new double[rows] : bias;
    if (b.length != rows) {
      throw parser.refusal(
          "layer "
              + number
              + " has "
              + rows
              + " rows in \"W\" but "
              + b.length
              + " numbers in \"b\"");
    }
    parser.add(number, columns, weights.toArray(), b);
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
}
