package org.reluatlas.network.safetensors;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;

/** Reads the JSON header, and nothing that a header may not hold. */
final class HeaderParser {

  private static final int MOST_AXES = 8;

  private final SourceFile file;
  private final JsonReader json;
  private final Map<String, String> metadata = new HashMap<>();

  HeaderParser(SourceFile file, String header) {
    this.file = file;
    this.json = new JsonReader(new StringReader(header));
  }

  /** The texts beside the tensors; known after {@link #parse}. */
  Map<String, String> metadata() {
    return metadata;
  }

  List<HeaderEntry> parse() throws NetworkFormatException {
    try {
      return entries();
    } catch (NetworkFormatException e) {
      throw e;
    } catch (IOException | IllegalStateException | NumberFormatException e) {
      // Gson tells what it expected in an IllegalStateException
      throw file.refusal("has a damaged header near " + place() + "; write the file again", e);
    }
  }

  private List<HeaderEntry> entries() throws IOException {
    List<HeaderEntry> entries = new ArrayList<>();
    json.beginObject();
    while (json.hasNext()) {
      String name = json.nextName();
      if (name.equals("__metadata__")) {
        readMetadata();
      } else {
        entries.add(entry(name));
      }
    }
    json.endObject();
    if (json.peek() != JsonToken.END_DOCUMENT) {
      throw file.refusal("has a header that goes on after its end; write the file again");
    }
    return entries;
  }

  private void readMetadata() throws IOException {
    json.beginObject();
    while (json.hasNext()) {
      metadata.put(json.nextName(), json.nextString());
    }
    json.endObject();
  }

  private HeaderEntry entry(String name) throws IOException {
    String type = null;
    long[] shape = null;
    long[] offsets = null;
    json.beginObject();
    while (json.hasNext()) {
      String key = json.nextName();
      if (key.equals("dtype")) {
        type = json.nextString();
      } else if (key.equals("shape")) {
        shape = numbers();
      } else if (key.equals("data_offsets")) {
        offsets = numbers();
      } else {
        json.nextString(); // numbers and texts only
      }
    }
    json.endObject();
    if (type == null || shape == null || offsets == null || offsets.length != 2) {
      throw file.refusal(
          "tensor "
              + SourceFile.quoted(name)
              + " lacks its dtype, shape or data_offsets; the header is damaged");
    }
    return new HeaderEntry(name, type, sizes(name, shape), offsets[0], offsets[1]);
  }

  private int[] sizes(String name, long[] shape) throws NetworkFormatException {
    int[] sizes = new int[shape.length];
    for (int axis = 0; axis < shape.length; axis++) {
      if (shape[axis] < 0 || shape[axis] > Integer.MAX_VALUE) {
        throw file.refusal(
            "tensor "
                + SourceFile.quoted(name)
                + " has a size of "
                + shape[axis]
                + " along an axis; the header is damaged");
      }
      sizes[axis] = (int) shape[axis];
    }
    return sizes;
  }

  private long[] numbers() throws IOException {
    long[] numbers = new long[MOST_AXES + 1];
    int count = 0;
    json.beginArray();
    while (json.hasNext()) {
      if (count == MOST_AXES) {
        throw file.refusal("has a tensor of more than " + MOST_AXES + " axes near " + place());
      }
      numbers[count++] = json.nextLong();
    }
    json.endArray();
    return Arrays.copyOf(numbers, count);
  }

  private String place() {
    return SourceFile.quoted(json.getPath());
  }
}
