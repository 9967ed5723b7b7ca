package org.reluatlas.network.keras;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Arrays;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;
import org.reluatlas.network.compile.Shape;

/** What the configuration says of one layer. */
final class LayerConfiguration {

  private final SourceFile file;
  private final String kind;
  private final String name;
  private final JsonObject settings;
  private final LayerConfiguration parent;

  /** A layer of a model; {@code parent} is the model that is itself a layer, or null. */
  LayerConfiguration(
      SourceFile file, String kind, String name, JsonObject settings, LayerConfiguration parent) {
    this.file = file;
    this.kind = kind;
    this.name = name;
    this.settings = settings;
    this.parent = parent;
  }

  SourceFile file() {
    return file;
  }

  /** The class of the layer, such as {@code Dense}. */
  String kind() {
    return kind;
  }

  String name() {
    return name;
  }

  /** The model in the model that the layer is of; null for the model itself. */
  LayerConfiguration parent() {
    return parent;
  }

  String place() {
    return "layer " + SourceFile.quoted(name);
  }

  /** A setting that is a number; {@code usual} when it is missing or null. */
  double number(String setting, double usual) throws NetworkFormatException {
    JsonElement value = settings.get(setting);
    if (value == null || value.isJsonNull()) {
      return usual;
    }
    if (value instanceof JsonPrimitive && ((JsonPrimitive) value).isNumber()) {
      return value.getAsDouble();
    }
    throw unread(setting);
  }

  /** A setting that is true or false. */
  boolean flag(String setting, boolean usual) throws NetworkFormatException {
    JsonElement value = settings.get(setting);
    if (value == null || value.isJsonNull()) {
      return usual;
    }
    if (value instanceof JsonPrimitive && ((JsonPrimitive) value).isBoolean()) {
      return value.getAsBoolean();
    }
    throw unread(setting);
  }

  /** A setting that is a text. */
  String text(String setting, String usual) throws NetworkFormatException {
    JsonElement value = settings.get(setting);
    if (value == null || value.isJsonNull()) {
      return usual;
    }
    if (value instanceof JsonPrimitive && ((JsonPrimitive) value).isString()) {
      return value.getAsString();
    }
    throw unread(setting);
  }

  /** A setting that is a number or a list of numbers, which must be there. */
  double[] numbers(String setting) throws NetworkFormatException {
    JsonElement value = settings.get(setting);
    JsonArray list = value instanceof JsonArray ? (JsonArray) value : new JsonArray();
    if (value instanceof JsonPrimitive) {
      list.add(value);
    }
    double[] numbers = new double[list.size()];
    for (int i = 0; i < numbers.length; i++) {
      JsonElement number = list.get(i);
      if (!(number instanceof JsonPrimitive) || !((JsonPrimitive) number).isNumber()) {
        throw unread(setting);
      }
      numbers[i] = number.getAsDouble();
    }
    if (numbers.length == 0) {
      throw unread(setting);
    }
    return numbers;
  }

  /** A setting that is a whole number or a list of them, which must be there. */
  int[] integers(String setting) throws NetworkFormatException {
    double[] numbers = numbers(setting);
    if (Arrays.stream(numbers).anyMatch(n -> n != (int) n || Math.abs(n) > Shape.MOST_ELEMENTS)) {
      throw unread(setting);
    }
    return Arrays.stream(numbers).mapToInt(n -> (int) n).toArray();
  }

  /** A setting that is a size above 0 for each axis, or one for all. */
  int[] sizes(String setting, int axes, int usual) throws NetworkFormatException {
    int[] sizes = isUnset(setting) ? new int[] {usual} : integers(setting);
    int[] all = new int[axes];
    Arrays.setAll(all, axis -> sizes[sizes.length == axes ? axis : 0]);
    if ((sizes.length != 1 && sizes.length != axes) || Arrays.stream(all).anyMatch(n -> n < 1)) {
      throw unread(setting);
    }
    return all;
  }

  /**
   * A setting that is for each axis what comes before and after it, one of both, or one for all.
   */
  int[][] pairs(String setting, int axes) throws NetworkFormatException {
    JsonElement value = settings.get(setting);
    int[][] pairs = new int[axes][];
    for (int axis = 0; axis < axes; axis++) {
      JsonElement own =
          value instanceof JsonArray && axes > 1 && ((JsonArray) value).size() == axes
              ? ((JsonArray) value).get(axis)
              : value;
      JsonObject alone = new JsonObject();
      alone.add(setting, own);
      int[] ends = new LayerConfiguration(file, kind, name, alone, parent).integers(setting);
      if (ends.length > 2 || Arrays.stream(ends).anyMatch(n -> n < 0)) {
        throw unread(setting);
      }
      pairs[axis] = new int[] {ends[0], ends[ends.length - 1]};
    }
    return pairs;
  }

  /** The axis of the channels among those of a point that has {@code spatial} others. */
  int channelAxis(int spatial) throws NetworkFormatException {
    switch (text("data_format", "channels_last")) {
      case "channels_last":
        return spatial;
      case "channels_first":
        return 0;
      default:
        throw unread("data_format");
    }
  }

  /** Whether the setting is missing, null, or false. */
  boolean isUnset(String setting) {
    JsonElement value = settings.get(setting);
    return value == null || value.isJsonNull() || value.equals(new JsonPrimitive(false));
  }

  /** The name of the activation: a text, or the class of a serialised layer. */
  String activation() throws NetworkFormatException {
    JsonElement value = settings.get("activation");
    if (value == null || value.isJsonNull()) {
      return "linear";
    }
    if (value instanceof JsonPrimitive) {
      return value.getAsString();
    }
    JsonElement kindOfValue =
        value instanceof JsonObject ? ((JsonObject) value).get("class_name") : null;
    JsonElement config = value instanceof JsonObject ? ((JsonObject) value).get("config") : null;
    if (kindOfValue instanceof JsonPrimitive
        && kindOfValue.getAsString().equals("function")
        && config instanceof JsonPrimitive) {
      return config.getAsString();
    }
    throw unread("activation");
  }

  /** A refusal of a setting. */
  NetworkFormatException unread(String setting) {
    return file.refusal(
        place()
            + " ("
            + SourceFile.printable(kind)
            + ") has a setting "
            + SourceFile.quoted(setting)
            + " that is not read; export the model to ONNX with tf2onnx");
  }
}
