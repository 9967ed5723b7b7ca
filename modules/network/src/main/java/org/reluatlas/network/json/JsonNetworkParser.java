package org.reluatlas.network.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.reluatlas.network.DivergedNetworkException;
import org.reluatlas.network.ImportedNetwork;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;
import org.reluatlas.network.assembly.DoubleList;

/** One pass over a {@code relu-mlp-v1} text. */
final class JsonNetworkParser {

  private static final int DEEPEST = 64;

  /** What Python, which writes no strict JSON, writes of a network that diverged. */
  private static final Set<String> NOT_FINITE = Set.of("NaN", "Infinity", "-Infinity");

  private final SourceFile file;
  private final JsonReader json;
  private final List<JsonLayer> layers = new ArrayList<>();
  private String format;
  private double[] architecture;

  JsonNetworkParser(SourceFile file, Reader text) {
    this.file = file;
    this.json = new JsonReader(text);
  }

  ImportedNetwork parse(String formatName) throws IOException {
    try {
      document();
    } catch (MalformedJsonException | EOFException | NumberFormatException e) {
      String value = unquotedText();
      if (NOT_FINITE.contains(value)) {
        throw new DivergedNetworkException(
            file.name()
                + ": holds "
                + value
                + " at "
                + place()
                + "; every number must be finite, so save the network before training diverged");
      }
      throw file.refusal("is damaged or no JSON at " + place() + "; write the file again", e);
    }
    requireComplete();
    return new JsonNetwork(file, layers).build(formatName);
  }

  /** The text at the place where no JSON was found; empty when there is none. */
  private String unquotedText() throws IOException {
    try (Reader text = Files.newBufferedReader(file.path());
        JsonReader lenient = new JsonReader(text)) {
      lenient.setLenient(true);
      while (!lenient.getPath().equals(json.getPath())) {
        step(lenient);
      }
      return lenient.peek() == JsonToken.STRING ? lenient.nextString() : "";
    } catch (MalformedJsonException | EOFException | IllegalStateException e) {
      return "";
    }
  }

  private static void step(JsonReader json) throws IOException {
    switch (json.peek()) {
      case BEGIN_ARRAY:
        json.beginArray();
        break;
      case END_ARRAY:
        json.endArray();
        break;
      case BEGIN_OBJECT:
        json.beginObject();
        break;
      case END_OBJECT:
        json.endObject();
        break;
      case NAME:
        json.nextName();
        break;
      default:
        json.skipValue();
    }
  }

  private void document() throws IOException {
    expect(JsonToken.BEGIN_OBJECT, "an object");
    json.beginObject();
    while (json.hasNext()) {
      member(json.nextName());
    }
    json.endObject();
    if (json.peek() != JsonToken.END_DOCUMENT) {
      throw file.refusal("goes on after the end of the object; one file holds one network");
    }
  }

  private void member(String name) throws IOException {
    if (name.equals("format")) {
      format = text("a format name");
      if (!format.equals(NetworkJson.FORMAT)) {
        throw file.refusal(
            "is of format "
                + SourceFile.quoted(format)
                + "; ReLU Atlas reads \""
                + NetworkJson.FORMAT
                + "\"");
      }
    } else if (name.equals("activation")) {
      requireKnown(text("the activation"));
    } else if (name.equals("arch")) {
      architecture = numbers(new DoubleList()).toArray();
    } else if (name.equals("layers")) {
      readLayers();
    } else {
      skip(0);
    }
  }

  private void requireKnown(String activation) throws NetworkFormatException {
    String name = activation.toLowerCase(Locale.ROOT);
    if (!name.startsWith("relu") && !name.equals(NetworkJson.SLOPES)) {
      throw file.refusal(
          "has the activation "
              + SourceFile.quoted(activation)
              + "; ReLU Atlas reads \"relu\" and \""
              + NetworkJson.SLOPES
              + "\"");
    }
  }

  private void readLayers() throws IOException {
    if (!layers.isEmpty()) {
      throw file.refusal("has two lists of layers; write one");
    }
    expect(JsonToken.BEGIN_ARRAY, "a list of layers");
    json.beginArray();
    while (json.hasNext()) {
      JsonLayer layer = new JsonLayer(this);
      layers.add(layer);
      layer.read(layers.size());
    }
    json.endArray();
  }

  private void requireComplete() throws NetworkFormatException {
    if (format == null) {
      throw file.refusal(
          "has no \"format\": \"" + NetworkJson.FORMAT + "\"; it is JSON of another kind");
    }
    if (layers.isEmpty()) {
      throw file.refusal("has no \"layers\"; write at least two of them");
    }
    int[] widths = widths();
    if (architecture != null && !Arrays.equals(architecture, asDoubles(widths))) {
      throw file.refusal(
          "says \"arch\": "
              + Arrays.toString(architecture)
              + ", but its layers are "
              + Arrays.toString(widths));
    }
  }

  private int[] widths() {
    int[] widths = new int[layers.size() + 1];
    widths[0] = layers.get(0).columns();
    Arrays.setAll(widths, l -> l == 0 ? widths[0] : layers.get(l - 1).bias().length);
    return widths;
  }

  private static double[] asDoubles(int[] values) {
    return Arrays.stream(values).asDoubleStream().toArray();
  }

  JsonReader json() {
    return json;
  }

  NetworkFormatException refusal(String sentence) {
    return file.refusal(sentence + " at " + place());
  }

  /** Appends the numbers of an array; every one must be finite. */
  DoubleList numbers(DoubleList into) throws IOException {
    expect(JsonToken.BEGIN_ARRAY, "a list of numbers");
    json.beginArray();
    while (json.hasNext()) {
      into.add(number());
    }
    json.endArray();
    return into;
  }

  private double number() throws IOException {
    expect(JsonToken.NUMBER, "a finite number");
    double value = Double.parseDouble(json.nextString());
    if (!Double.isFinite(value)) {
      throw refusal("holds a number beyond the range of a double");
    }
    return value;
  }

  private String text(String what) throws IOException {
    expect(JsonToken.STRING, what);
    return json.nextString();
  }

  void expect(JsonToken token, String what) throws IOException {
    JsonToken found = json.peek();
    if (found != token) {
      throw refusal("has " + describe(found) + " where " + what + " must be");
    }
  }

  /** Skips a value; deep nesting is refused, so that it cannot exhaust memory. */
  void skip(int depth) throws IOException {
    if (depth > DEEPEST) {
      throw refusal("is nested deeper than " + DEEPEST + " levels");
    }
    if (json.peek() == JsonToken.BEGIN_ARRAY) {
      json.beginArray();
      while (json.hasNext()) {
        skip(depth + 1);
      }
      json.endArray();
    } else if (json.peek() == JsonToken.BEGIN_OBJECT) {
      json.beginObject();
      while (json.hasNext()) {
        json.nextName();
        skip(depth + 1);
      }
      json.endObject();
    } else {
      json.skipValue();
    }
  }

  private static String describe(JsonToken token) {
    switch (token) {
      case BEGIN_ARRAY:
        return "a list";
      case BEGIN_OBJECT:
        return "an object";
      case STRING:
        return "a text";
      case NUMBER:
        return "a number";
      case END_DOCUMENT:
        return "its end";
      default:
        return token.name().toLowerCase(Locale.ROOT);
    }
  }

  /** Where the reader stands, such as {@code $.layers[1].W[0][3]}. */
  private String place() {
    return SourceFile.printable(json.getPath());
  }
}
