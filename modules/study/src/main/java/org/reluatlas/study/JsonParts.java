package org.reluatlas.study;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import org.reluatlas.polyhedra.Box;

/** Parts that the JSON summaries of results have in common. */
public final class JsonParts {

  private JsonParts() {}

  /** Writes the parts of a summary, each on its line. */
  public static void write(JsonObject parts, Writer out) throws IOException {
    String separator = "{";
    for (Map.Entry<String, JsonElement> part : parts.entrySet()) {
      out.write(separator + "\n  \"" + part.getKey() + "\": " + part.getValue());
      separator = ",";
    }
    out.write("\n}\n");
  }

  /** The intervals of a box, [low, high] each; an infinite end is null. */
  public static JsonArray domain(Box box) {
    JsonArray intervals = new JsonArray();
    for (int axis = 0; axis < box.dimension(); axis++) {
      JsonArray interval = new JsonArray();
      interval.add(orNull(box.low(axis)));
      interval.add(orNull(box.high(axis)));
      intervals.add(interval);
    }
    return intervals;
  }

  /** Adds a number; null where it is not finite, which JSON cannot say. */
  public static void addNumber(JsonObject part, String name, double number) {
    part.add(name, orNull(number));
  }

  private static JsonElement orNull(double number) {
    return Double.isFinite(number) ? new JsonPrimitive(number) : JsonNull.INSTANCE;
  }

  /** Numbers in their order. */
  public static JsonArray numbers(double[] numbers) {
    JsonArray array = new JsonArray();
    for (double number : numbers) {
      array.add(number);
    }
    return array;
  }

  /** Numbers in their order. */
  public static JsonArray numbers(int[] numbers) {
    JsonArray array = new JsonArray();
    for (int number : numbers) {
      array.add(number);
    }
    return array;
  }

  /** Numbers in their order. */
  public static JsonArray numbers(long[] numbers) {
    JsonArray array = new JsonArray();
    for (long number : numbers) {
      array.add(number);
    }
    return array;
  }
}
