package org.reluatlas.network.keras;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;

/**
 * Finds the chain of layers in the configuration of a model: the list of a {@code Sequential}, or
 * the layers of a {@code Functional} model, each of which must take what the one before it gives.
 */
final class ModelConfiguration {

  private static final Set<String> FUNCTIONAL = Set.of("Functional", "Model");
  private static final int DEEPEST = 64;

  private final SourceFile file;
  private final List<LayerConfiguration> layers = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  private ModelConfiguration(SourceFile file) {
    this.file = file;
  }

  /** The layers in the order in which they act. */
  static List<LayerConfiguration> parse(SourceFile file, String json)
      throws NetworkFormatException {
    try {
      ModelConfiguration model = new ModelConfiguration(file);
      model.read(object(JsonParser.parseString(json)));
      return model.layers;
    } catch (JsonParseException
        | IllegalStateException
        | UnsupportedOperationException
        | NumberFormatException
        | StackOverflowError e) {
      throw file.refusal("has a damaged configuration of the model; save the model again", e);
    }
  }

  private void read(JsonObject model) throws NetworkFormatException {
    String kind = text(model, "class_name");
    boolean functional = FUNCTIONAL.contains(kind);
    if (!functional && !kind.equals("Sequential")) {
      throw file.refusal(
          "is a model of the class "
              + SourceFile.quoted(kind)
              + ", whose forward pass is not in the file; export it to ONNX with tf2onnx");
    }
    JsonElement config = model.get("config");
    JsonArray list =
        config instanceof JsonArray // as Keras before 2.2.3 wrote a Sequential
            ? (JsonArray) config
            : array(object(config).get("layers"));
    for (JsonElement element : list) {
      JsonObject layer = object(element);
      JsonObject settings = object(layer.get("config"));
      String name = layer.has("name") ? text(layer, "name") : text(settings, "name");
      if (functional) {
        requireNext(layer, name);
      }
      names.add(name);
      layers.add(new LayerConfiguration(file, text(layer, "class_name"), name, settings));
    }
    if (layers.isEmpty()) {
      throw file.refusal("is a model without layers; save one with layers");
    }
  }

  private static JsonObject object(JsonElement element) {
    if (element instanceof JsonObject) {
      return (JsonObject) element;
    }
    throw new IllegalStateException("no object");
  }

  private static JsonArray array(JsonElement element) {
    if (element instanceof JsonArray) {
      return (JsonArray) element;
    }
    throw new IllegalStateException("no list");
  }

  private static String text(JsonObject object, String name) {
    JsonElement value = object.get(name);
    if (!(value instanceof JsonPrimitive)) {
      throw new IllegalStateException("no " + name);
    }
    return value.getAsString();
  }

  /** Refuses a layer that takes anything but what the layer before it gives. */
  private void requireNext(JsonObject layer, String name) throws NetworkFormatException {
    Set<String> taken = new HashSet<>();
    collectTaken(layer.get("inbound_nodes"), taken, 0);
    Set<String> expected =
        layers.isEmpty() ? Set.of() : Set.of(layers.get(layers.size() - 1).name());
    if (!taken.equals(expected) || sizeOf(layer.get("inbound_nodes")) > 1) {
      throw file.refusal(
          "layer "
              + SourceFile.quoted(name)
              + " does not simply take what the layer before it gives, and ReLU Atlas reads chains"
              + " of layers from Keras; export the model to ONNX with tf2onnx");
    }
  }

  private static int sizeOf(JsonElement nodes) {
    return nodes instanceof JsonArray ? ((JsonArray) nodes).size() : 0;
  }

  /** The names of layers that the description of the inputs has, however it is nested. */
  private void collectTaken(JsonElement element, Set<String> taken, int depth) {
    if (depth > DEEPEST) {
      throw new IllegalStateException("nested too deep");
    }
    if (element instanceof JsonArray) {
      for (JsonElement member : (JsonArray) element) {
        collectTaken(member, taken, depth + 1);
      }
    } else if (element instanceof JsonObject) {
      ((JsonObject) element).asMap().values().forEach(m -> collectTaken(m, taken, depth + 1));
    } else if (element instanceof JsonPrimitive && names.contains(element.getAsString())) {
      taken.add(element.getAsString());
    }
  }
}
