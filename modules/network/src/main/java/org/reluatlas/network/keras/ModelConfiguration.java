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
 * the layers of a {@code Functional} model, each of which must take what the one before it gives. A
 * layer may be such a model itself.
 */
final class ModelConfiguration {

  private static final Set<String> FUNCTIONAL = Set.of("Functional", "Model");
  private static final int DEEPEST = 64;

  private final SourceFile file;
  private final List<LayerConfiguration> layers = new ArrayList<>();
  private int[] inputShape;

  private ModelConfiguration(SourceFile file) {
    this.file = file;
  }

  static ModelConfiguration parse(SourceFile file, String json) throws NetworkFormatException {
    try {
      ModelConfiguration model = new ModelConfiguration(file);
      JsonObject root = object(JsonParser.parseString(json));
      model.read(root, null, 0);
      model.inputShape = model.shapeOfInput(root);
      return model;
    } catch (JsonParseException
        | IllegalStateException
        | UnsupportedOperationException
        | NumberFormatException
        | StackOverflowError e) {
      throw file.refusal("has a damaged configuration of the model; save the model again", e);
    }
  }

  /** The layers in the order in which they act. */
  List<LayerConfiguration> layers() {
    return layers;
  }

  /** The shape of one input; null when the file does not tell all its sizes. */
  int[] inputShape() {
    return inputShape == null ? null : inputShape.clone();
  }

  private void read(JsonObject model, LayerConfiguration parent, int depth)
      throws NetworkFormatException {
    if (depth > DEEPEST) {
      throw new IllegalStateException("nested too deep");
    }
    String kind = text(model, "class_name");
    if (!isModel(kind)) {
      throw file.refusal(
          "is a model of the class "
              + SourceFile.quoted(kind)
              + ", whose forward pass is not in the file; export it to ONNX with tf2onnx");
    }
    Set<String> names = new HashSet<>();
    String before = null;
    JsonArray list = layersOf(model);
    for (JsonElement element : list) {
      JsonObject layer = object(element);
      JsonObject settings = settings(layer);
      String name = layer.has("name") ? text(layer, "name") : text(settings, "name");
      if (FUNCTIONAL.contains(kind)) {
        requireNext(layer, name, before, names);
      }
      names.add(name);
      before = name;
      String kindOfLayer = text(layer, "class_name");
      LayerConfiguration own = new LayerConfiguration(file, kindOfLayer, name, settings, parent);
      if (isModel(kindOfLayer)) {
        read(layer, own, depth + 1);
      } else {
        layers.add(own);
      }
    }
    if (list.isEmpty()) {
      throw file.refusal("is a model without layers; save one with layers");
    }
  }

  private static boolean isModel(String kind) {
    return FUNCTIONAL.contains(kind) || kind.equals("Sequential");
  }

  /** The settings of a layer; none of a model that is a list, as Keras before 2.2.3 wrote it. */
  private static JsonObject settings(JsonObject layer) {
    JsonElement config = layer.get("config");
    return config instanceof JsonArray ? new JsonObject() : object(config);
  }

  private static JsonArray layersOf(JsonObject model) {
    JsonElement config = model.get("config");
    return config instanceof JsonArray // as Keras before 2.2.3 wrote a Sequential
        ? (JsonArray) config
        : array(object(config).get("layers"));
  }

  /** What the first layer, or the model around it, tells about the shape of the input. */
  private int[] shapeOfInput(JsonObject model) {
    JsonObject layer = model;
    int[] shape = null;
    while (shape == null && isModel(text(layer, "class_name"))) {
      shape = sizes(settings(layer).get("build_input_shape"));
      layer = object(layersOf(layer).get(0));
    }
    JsonObject settings = settings(layer);
    JsonElement built = layer.get("build_config");
    List<JsonElement> places = new ArrayList<>();
    places.add(settings.get("batch_input_shape"));
    places.add(settings.get("batch_shape"));
    places.add(built instanceof JsonObject ? ((JsonObject) built).get("input_shape") : null);
    for (JsonElement place : places) {
      shape = shape == null ? sizes(place) : shape;
    }
    return shape;
  }

  /** The sizes behind that of the batch; null when there are none or one is open. */
  private static int[] sizes(JsonElement shape) {
    if (!(shape instanceof JsonArray) || ((JsonArray) shape).size() < 2) {
      return null;
    }
    JsonArray list = (JsonArray) shape;
    int[] sizes = new int[list.size() - 1];
    for (int i = 0; i < sizes.length; i++) {
      JsonElement size = list.get(i + 1);
      if (!(size instanceof JsonPrimitive) || size.getAsInt() < 1) {
        return null;
      }
      sizes[i] = size.getAsInt();
    }
    return sizes;
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
  private void requireNext(JsonObject layer, String name, String before, Set<String> names)
      throws NetworkFormatException {
    Set<String> taken = new HashSet<>();
    collectTaken(layer.get("inbound_nodes"), names, taken, 0);
    Set<String> expected = before == null ? Set.of() : Set.of(before);
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
  private static void collectTaken(
      JsonElement element, Set<String> names, Set<String> taken, int depth) {
    if (depth > DEEPEST) {
      throw new IllegalStateException("nested too deep");
    }
    if (element instanceof JsonArray) {
      for (JsonElement member : (JsonArray) element) {
        collectTaken(member, names, taken, depth + 1);
      }
    } else if (element instanceof JsonObject) {
      ((JsonObject) element)
          .asMap()
          .values()
          .forEach(m -> collectTaken(m, names, taken, depth + 1));
    } else if (element instanceof JsonPrimitive && names.contains(element.getAsString())) {
      taken.add(element.getAsString());
    }
  }
}
