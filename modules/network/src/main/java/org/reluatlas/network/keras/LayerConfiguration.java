package org.reluatlas.network.keras;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;

/** What the configuration says of one layer. */
final class LayerConfiguration {

  private final SourceFile file;
  private final String kind;
  private final String name;
  private final JsonObject settings;

  LayerConfiguration(SourceFile file, String kind, String name, JsonObject settings) {
    this.file = file;
    this.kind = kind;
    this.name = name;
    this.settings = settings;
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
